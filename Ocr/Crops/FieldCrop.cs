using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Crops;

/// <summary>A field cut out of a page. All images have the same size; pixel (0, 0) is the top left of <see cref="Area"/>.</summary>
/// <param name="Rect">The rectangle asked for.</param>
/// <param name="Area">The rectangle with its margin: what the images show.</param>
/// <param name="Dpi">Resolution of the images.</param>
/// <param name="Raw">Print and writing, rectified, illumination flattened, background pure white.</param>
/// <param name="Ink">Only what was written in dark ink: the blank's print and coloured stamps removed, background pure white.</param>
/// <param name="Stamp">Coloured ink (red and vermilion seals, blue date stamps) as dark on white; <see langword="null"/> where the source has no colour.</param>
/// <param name="Printed">0 where a pixel was taken for the blank's print and removed, 255 elsewhere.</param>
/// <param name="InkRatio">Share of ink pixels inside <paramref name="Rect"/> (margin left out), 0 to 1; of the area that is not print.</param>
/// <param name="Box">Where the rectangle lies in the upright page.</param>
public sealed record FieldCrop(
    MmRect Rect,
    MmRect Area,
    int Dpi,
    GrayImage Raw,
    GrayImage Ink,
    GrayImage? Stamp,
    GrayImage Printed,
    double InkRatio,
    PixelBox Box)
{
    /// <summary>Share of the rectangle that lies outside the image, 0 to 1: a sheet that was cut off or scanned askew. What is not there is white in the images, but not empty.</summary>
    public double OutsideShare { get; init; }

    /// <summary>Share of the blank's print in and around the rectangle that was found in place, 0 to 1; see <see cref="Registration.Coverage.Near"/>. Low where something covers the form or the paper is folded.</summary>
    public double PrintFound { get; init; } = 1;

    /// <summary>Pixels of the images per mm.</summary>
    public double PixelsPerMm => Dpi / 25.4;

    /// <summary>Where a rectangle of the form lies in the crop's images, cut to them.</summary>
    public PixelBox InCrop(MmRect rect)
    {
        var left = Math.Clamp((int)Math.Floor((rect.X - Area.X) * PixelsPerMm), 0, Raw.Width);
        var top = Math.Clamp((int)Math.Floor((rect.Y - Area.Y) * PixelsPerMm), 0, Raw.Height);
        var right = Math.Clamp((int)Math.Ceiling((rect.Right - Area.X) * PixelsPerMm), left, Raw.Width);
        var bottom = Math.Clamp((int)Math.Ceiling((rect.Bottom - Area.Y) * PixelsPerMm), top, Raw.Height);
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
