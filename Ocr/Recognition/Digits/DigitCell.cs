using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>What is written in one box, cut out tightly.</summary>
/// <param name="Index">Box, from 0.</param>
/// <param name="Image">Writing, dark on white; null for an empty box.</param>
internal sealed record DigitCell(int Index, GrayImage? Image)
{
    /// <summary>Whether it was cut off a stroke that runs on into a neighbour.</summary>
    public bool Cut { get; init; }
}
