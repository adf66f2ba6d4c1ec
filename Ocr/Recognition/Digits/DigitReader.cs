using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Engines.Paddle;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>
/// Reads rows of single digits with two readers of different kinds: Rpa's own network on each glyph alone, and PP-OCR over the row.
/// </summary>
internal sealed class DigitReader
{
    private const string Digits = "0123456789";

    private readonly TextLineNetwork _line;
    private readonly GlyphNetworks _glyphs;
    private readonly DigitSplitter _splitter;

    public DigitReader(TextLineNetwork line, GlyphNetworks glyphs)
    {
        _line = line;
        _glyphs = glyphs;
        _splitter = new DigitSplitter(new DigitShapes(glyphs));
    }

    /// <summary>The likeliest ways to read a line without boxes digit by digit, best first; none where nothing in it is a digit.</summary>
    /// <param name="ink">The layer of the strokes.</param>
    /// <param name="strokes">The strokes of the line.</param>
    /// <param name="most">The most digits that it may hold.</param>
    /// <param name="marks">What may stand between them, of <c>-(),</c>; other marks are passed over. With a comma it is an amount: a dash is its sign.</param>
    public IReadOnlyList<DigitPath> Split(InkLayer ink, IReadOnlyCollection<Region> strokes, int most, string marks) => _splitter.Split(ink, strokes, most, marks);

    /// <summary>Reads the filled cells; at least one must be filled.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="letter">A letter that may stand among them, or null.</param>
    public DigitReading Read(IReadOnlyList<DigitCell> cells, DigitLetter? letter = null)
    {
        var row = DigitRow.Of(cells);
        var characters = letter is null ? Digits : Digits + letter.Character;
        var line = row.Beliefs(_line.Read(row.Image).Mask(_line.SetOf(characters)));
        var alone = _glyphs.Digits.Classify([.. row.Cells.Select(cell => cell.Image!)]);
        var beliefs = new List<double[]>();
        var agreed = 0;
        var own = 1.0;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var glyph = Digits.Select(digit => alone[i].ProbabilityOf(digit.ToString())).ToArray();
            var joint = DigitFusion.Combine(glyph, line[i].AsSpan(0, Digits.Length).ToArray());
            if (letter is not null)
            {
                var share = letter.MayStandIn(row.Cells[i].Index) ? line[i][^1] / Math.Max(line[i].Sum(), 1e-9) : 0;
                joint = DigitFusion.WithLetter(joint, share, letter.Prior);
            }

            var best = Array.IndexOf(joint, joint.Max());
            agreed += best == Array.IndexOf(line[i], line[i].Max()) && (best >= glyph.Length || glyph[best] >= glyph.Max()) ? 1 : 0;
            own = Math.Min(own, best < glyph.Length ? glyph[best] : 0.5);
            beliefs.Add(joint);
        }

        return new DigitReading(
            characters,
            beliefs,
            line.Min(belief => belief.Max()),
            beliefs.Min(Lead),
            (double)agreed / row.Cells.Count,
            own);
    }

    private static double Lead(double[] belief)
    {
        var ordered = belief.OrderDescending().Take(2).ToArray();
        return ordered[0] - ordered[1];
    }
}
