using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Engines.Tesseract;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Reads rows of single digits, and says how sure it is.</summary>
internal sealed class DigitReader
{
    private const string Digits = "0123456789";

    private readonly TextLineNetwork _network;
    private readonly TesseractPool _tesseract;
    private readonly CharacterSet _digits;

    public DigitReader(TextLineNetwork network, TesseractPool tesseract)
    {
        _network = network;
        _tesseract = tesseract;
        _digits = network.SetOf(Digits);
    }

    /// <summary>Reads the filled cells; at least one must be filled.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="withOpinions">Whether second opinions are wanted; without, they are given as 0.</param>
    public DigitReading Read(IReadOnlyList<DigitCell> cells, bool withOpinions = true)
    {
        var row = DigitRow.Of(cells);
        var beliefs = row.Beliefs(_network.Read(row.Image).Mask(_digits));
        var candidates = DigitSequence.Candidates(_digits.Characters, beliefs);
        var best = candidates[0].Text;
        return new DigitReading(
            candidates,
            beliefs.Min(belief => belief.Max()),
            beliefs.Min(Lead),
            withOpinions ? SecondOpinion(row, best) : 0,
            withOpinions ? Tesseract(row, best) : 0);
    }

    private static double Lead(double[] belief)
    {
        var sum = Math.Max(belief.Sum(), 1e-9);
        var ordered = belief.OrderDescending().Take(2).ToArray();
        return (ordered[0] - ordered[1]) / sum;
    }

    /// <summary>The same network on single cells, each alone on paper: it then sees other proportions and no neighbours.</summary>
    private double SecondOpinion(DigitRow row, string best)
    {
        var agreed = 0;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var alone = DigitRow.Of([row.Cells[i]]);
            var belief = alone.Beliefs(_network.Read(alone.Image).Mask(_digits))[0];
            var digit = Array.IndexOf(belief, belief.Max());
            agreed += _digits.Characters[digit] == best[i] ? 1 : 0;
        }

        return (double)agreed / row.Cells.Count;
    }

    private double Tesseract(DigitRow row, string best)
    {
        var read = _tesseract.Read(TesseractPool.English, row.Image, TextLayout.Line, Digits).Text;
        return string.Equals(read, best, StringComparison.Ordinal) ? 1 : read.Length != best.Length ? 0.5 : 0;
    }
}
