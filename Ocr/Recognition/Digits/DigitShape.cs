namespace Rpa.Ocr.Recognition.Digits;

/// <summary>What a piece of ink looks like, as logarithms of probabilities.</summary>
/// <param name="Digit">One whole digit.</param>
/// <param name="Digits">The probability of each of 0 to 9, if it is one; no logarithms.</param>
/// <param name="Opening">An opening bracket.</param>
/// <param name="Closing">A closing bracket.</param>
internal sealed record DigitShape(double Digit, IReadOnlyList<double> Digits, double Opening, double Closing);
