namespace Rpa.Ocr.Documents;

/// <summary>What is known of a PDF page before it is drawn.</summary>
/// <param name="WidthInches">Width as shown.</param>
/// <param name="HeightInches">Height as shown.</param>
/// <param name="ImageDpi">Resolution of the largest image on it; <see langword="null"/> for a page without images.</param>
/// <param name="LargestImagePixels">Pixels of the largest image.</param>
/// <param name="GrayOnly">It holds images, all of them grey.</param>
/// <param name="BilevelOnly">It holds images, all of them black and white.</param>
internal sealed record PdfPage(double WidthInches, double HeightInches, double? ImageDpi, long LargestImagePixels, bool GrayOnly, bool BilevelOnly);
