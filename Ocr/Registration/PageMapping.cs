using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Registration;

/// <summary>From millimetres on the form to pixels of the upright page: a homography and, before it, a smooth local correction for paper stretch.</summary>
public sealed class PageMapping
{
    /// <summary>Creates the mapping.</summary>
    /// <param name="homography">From mm on the form to pixels of the upright page.</param>
    /// <param name="local">Shift in mm added to a place on the form before the homography; <see langword="null"/> for none.</param>
    public PageMapping(Homography homography, DisplacementGrid? local)
    {
        ArgumentNullException.ThrowIfNull(homography);
        Homography = homography;
        Local = local;
    }

    /// <summary>From mm on the form to pixels of the upright page.</summary>
    public Homography Homography { get; }

    /// <summary>The local correction, in mm on the form.</summary>
    public DisplacementGrid? Local { get; }

    /// <summary>Where a place on the form (mm) lies in the upright page (pixels; pixel centres have whole numbers).</summary>
    public PointD ToPixel(double xMm, double yMm)
    {
        if (Local is null)
        {
            return Homography.Apply(xMm, yMm);
        }

        var shift = Local.At(xMm, yMm);
        return Homography.Apply(xMm + shift.X, yMm + shift.Y);
    }

    /// <summary>The smallest box of whole pixels that holds a rectangle of the form, cut to a page of the given size.</summary>
    public PixelBox BoxOf(MmRect rect, int pageWidth, int pageHeight)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var (x, y) in new[] { (rect.X, rect.Y), (rect.Right, rect.Y), (rect.X, rect.Bottom), (rect.Right, rect.Bottom) })
        {
            var p = ToPixel(x, y);
            left = Math.Min(left, p.X);
            right = Math.Max(right, p.X);
            top = Math.Min(top, p.Y);
            bottom = Math.Max(bottom, p.Y);
        }

        var x0 = (int)Math.Clamp(Math.Floor(left), 0, pageWidth - 1);
        var y0 = (int)Math.Clamp(Math.Floor(top), 0, pageHeight - 1);
        var x1 = (int)Math.Clamp(Math.Ceiling(right), x0 + 1, pageWidth);
        var y1 = (int)Math.Clamp(Math.Ceiling(bottom), y0 + 1, pageHeight);
        return new PixelBox(x0, y0, x1 - x0, y1 - y0);
    }
}
