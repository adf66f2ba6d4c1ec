using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Ink;

/// <summary>Tells strokes from specks (fax noise, dust) and from slivers of printed rulings that the cropper left over.</summary>
internal static class StrokeFilter
{
    /// <summary>Smaller regions are noise anywhere (mm²): a 0.2 mm dot.</summary>
    private const double SpeckMm2 = 0.04;

    /// <summary>Regions smaller than this are noise unless a stroke is near (mm²): a voicing mark has about 0.1.</summary>
    private const double LonelyMm2 = 0.16;

    private const double NearMm = 1.0;

    /// <summary>A ruling's sliver is thinner than any pen's stroke (mm) …</summary>
    private const double SliverMm = 0.35;

    /// <summary>… long (mm) …</summary>
    private const double SliverLengthMm = 2.5;

    /// <summary>… and lies along the field's edge (mm).</summary>
    private const double EdgeMm = 0.7;

    /// <summary>The strokes among the regions, in the same order.</summary>
    public static IReadOnlyList<Region> Clean(IReadOnlyList<Region> regions, FieldCrop crop)
    {
        var mm = crop.PixelsPerMm;
        var area = mm * mm;
        var field = crop.InCrop(crop.Rect);
        var solid = regions.Where(region => region.Area >= LonelyMm2 * area && !IsSliver(region.Box, field, mm)).ToList();
        var small = regions.Where(region => region.Area < LonelyMm2 * area && region.Area >= SpeckMm2 * area
            && solid.Exists(stroke => Distance(stroke.Box, region.Box) < NearMm * mm));
        return [.. solid, .. small];
    }

    private static bool IsSliver(PixelBox box, PixelBox field, double mm)
    {
        var edge = EdgeMm * mm;
        var flat = box.Height < SliverMm * mm && box.Width > SliverLengthMm * mm;
        var upright = box.Width < SliverMm * mm && box.Height > SliverLengthMm * mm;
        var middleX = box.X + (box.Width / 2.0);
        var middleY = box.Y + (box.Height / 2.0);
        return (flat && (Math.Abs(middleY - field.Y) < edge || Math.Abs(middleY - field.Y - field.Height) < edge))
            || (upright && (Math.Abs(middleX - field.X) < edge || Math.Abs(middleX - field.X - field.Width) < edge));
    }

    private static double Distance(PixelBox a, PixelBox b)
    {
        var dx = Math.Max(0, Math.Max(a.X, b.X) - Math.Min(a.X + a.Width, b.X + b.Width));
        var dy = Math.Max(0, Math.Max(a.Y, b.Y) - Math.Min(a.Y + a.Height, b.Y + b.Height));
        return Math.Max(dx, dy);
    }
}
