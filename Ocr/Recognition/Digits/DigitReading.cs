namespace Rpa.Ocr.Recognition.Digits;

/// <summary>What was read from a row of cells.</summary>
/// <param name="Characters">What each place of a belief stands for.</param>
/// <param name="Beliefs">Joint belief of the readers in each character, by filled cell; each adds up to 1.</param>
/// <param name="Strength">The weakest cell's share of the line network's belief that fell on one digit, 0 to 1: low for an odd stroke.</param>
/// <param name="Margin">The weakest cell's lead of its best digit over its second in the joint belief, 0 to 1.</param>
/// <param name="Agree">Share of the cells in which both readers say the same, 0 to 1.</param>
/// <param name="Own">The glyph network's least probability of a chosen digit, 0 to 1.</param>
internal sealed record DigitReading(
    string Characters, IReadOnlyList<double[]> Beliefs, double Strength, double Margin, double Agree, double Own)
{
    /// <summary>Numbers, likeliest first.</summary>
    public IReadOnlyList<DigitSequence> Candidates { get; } = DigitSequence.Candidates(Characters, Beliefs);
}
