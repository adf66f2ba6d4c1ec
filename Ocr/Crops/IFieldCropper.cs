using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Crops;

/// <summary>Cuts fields out of a registered page, rectified, on a white ground, freed of what is printed on the blank form. Thread-safe.</summary>
public interface IFieldCropper
{
    /// <summary>
    /// Cuts a rectangle of the form out of the page.
    /// </summary>
    /// <param name="page">A recognised page.</param>
    /// <param name="rect">The rectangle on the form.</param>
    /// <param name="marginMm">How much to take beyond each side; what leaves the rectangle (overflow, circles around options) is seen there.</param>
    /// <param name="dpi">Resolution of the crop; 300 suits the recognizers.</param>
    /// <exception cref="InvalidOperationException">The page is unknown.</exception>
    FieldCrop Crop(RegisteredPage page, MmRect rect, double marginMm, int dpi = 300);

    /// <summary>The smallest box of whole pixels in the upright page that holds the rectangle, cut to the page.</summary>
    PixelBox BoxOf(RegisteredPage page, MmRect rect);
}
