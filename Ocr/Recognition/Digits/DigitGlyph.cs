using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>A glyph taken for one digit.</summary>
/// <param name="Image">Its ink, dark on white.</param>
/// <param name="Probabilities">Of 0 to 9; they add up to 1.</param>
/// <param name="Cut">Whether it was cut off a stroke that runs on into a neighbour.</param>
internal sealed record DigitGlyph(GrayImage Image, IReadOnlyList<double> Probabilities, bool Cut);
