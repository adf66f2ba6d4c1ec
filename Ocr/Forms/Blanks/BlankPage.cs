using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Forms.Blanks;

/// <summary>A page of a blank form.</summary>
/// <param name="Number">Page, from 1.</param>
/// <param name="Width">Width of the paper in mm.</param>
/// <param name="Height">Height of the paper in mm.</param>
/// <param name="Image">The page as drawn.</param>
/// <param name="PixelsPerMm">Pixels of the image per mm.</param>
/// <param name="Characters">The text that the PDF holds; empty where it holds only a picture.</param>
internal sealed record BlankPage(
    int Number, double Width, double Height, GrayImage Image, double PixelsPerMm, IReadOnlyList<PrintedCharacter> Characters);
