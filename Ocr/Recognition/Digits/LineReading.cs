using Rpa.Ocr.Engines.Paddle;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>What was read from a line of digits and marks without boxes.</summary>
/// <param name="Candidates">Texts, likeliest first.</param>
/// <param name="Mass">The least share of the network's belief that fell on allowed characters, over the steps with writing, 0 to 1.</param>
internal sealed record LineReading(IReadOnlyList<CtcCandidate> Candidates, double Mass)
{
    /// <summary>The digits of a text, marks left out.</summary>
    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
