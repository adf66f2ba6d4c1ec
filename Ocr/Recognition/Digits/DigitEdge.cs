namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Some neighbouring pieces of a line taken for one thing: a digit, a mark, or nothing.</summary>
/// <param name="From">The first piece.</param>
/// <param name="To">The piece after the last.</param>
/// <param name="Score">How likely, as a logarithm; for a digit, of its being any digit.</param>
/// <param name="Mark">The mark (<c>-</c>, <c>(</c>, <c>)</c>, <c>,</c>), or a blank for ink that is passed over.</param>
/// <param name="Digit">The glyph and the probability of each digit; null where it is none.</param>
internal sealed record DigitEdge(int From, int To, double Score, char Mark, DigitGlyph? Digit)
{
    /// <summary>Ink that stands for nothing.</summary>
    public const char Passed = ' ';
}
