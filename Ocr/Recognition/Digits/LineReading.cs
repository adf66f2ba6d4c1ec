using Rpa.Ocr.Engines.Paddle;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>What was read from a line of digits and marks without boxes.</summary>
/// <param name="Candidates">Texts, likeliest first.</param>
/// <param name="Mass">The least share of the network's belief that fell on allowed characters, over the steps with writing, 0 to 1.</param>
/// <param name="SecondAgrees">Whether the line drawn at another size reads the same digits, 0 or 1.</param>
/// <param name="TesseractAgrees">1 where Tesseract reads the same digits, 0.5 where it reads another count, 0 otherwise.</param>
internal sealed record LineReading(IReadOnlyList<CtcCandidate> Candidates, double Mass, double SecondAgrees, double TesseractAgrees)
{
    /// <summary>Lead of the likeliest text's probability over the next with other digits.</summary>
    public double Margin
    {
        get
        {
            var best = Digits(Candidates[0].Text);
            var same = Candidates.Where(candidate => string.Equals(Digits(candidate.Text), best, StringComparison.Ordinal)).Sum(candidate => candidate.Probability);
            var other = Candidates.Where(candidate => !string.Equals(Digits(candidate.Text), best, StringComparison.Ordinal)).Select(candidate => candidate.Probability).DefaultIfEmpty(0).Max();
            return same - other;
        }
    }

    /// <summary>The digits of a text, marks left out.</summary>
    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
