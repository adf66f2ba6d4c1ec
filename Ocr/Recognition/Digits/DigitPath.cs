namespace Rpa.Ocr.Recognition.Digits;

/// <summary>One way to read a line of digits, from some piece to its end.</summary>
/// <param name="Text">Digits and kept marks, left to right.</param>
/// <param name="Score">How likely, as a logarithm.</param>
/// <param name="Glyphs">The digits' glyphs, left to right.</param>
/// <param name="Own">The least probability of a chosen digit, 1 for no digit.</param>
internal sealed record DigitPath(string Text, double Score, IReadOnlyList<DigitGlyph> Glyphs, double Own)
{
    /// <summary>The end of a line, with nothing after it.</summary>
    public static DigitPath End { get; } = new(string.Empty, 0, [], 1);
}
