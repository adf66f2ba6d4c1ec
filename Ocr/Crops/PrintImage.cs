using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Crops;

/// <summary>The blank's print on the grid of a crop.</summary>
internal static class PrintImage
{
    public static GrayImage Draw(FormPageTemplate template, MmRect area, int width, int height, double pixelsPerMm)
    {
        // Crop pixel → mm → pixel of the blank.
        var ratio = template.PixelsPerMm / pixelsPerMm;
        var map = Homography.ScaleThenMove(
            ratio,
            ratio,
            (((area.X + (0.5 / pixelsPerMm)) * template.PixelsPerMm) - 0.5),
            (((area.Y + (0.5 / pixelsPerMm)) * template.PixelsPerMm) - 0.5));
        return ImageOps.Warp(template.Features.Print, width, height, [.. map.Matrix], Interpolation.Linear, border: 255);
    }
}
