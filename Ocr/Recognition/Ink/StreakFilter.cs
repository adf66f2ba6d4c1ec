using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Ink;

/// <summary>
/// Tells streaks from writing: dirt on a scanner's glass, a fax's lost column or a crease draws one thin straight line through everything,
/// from one edge of the crop to the other.
/// </summary>
internal static class StreakFilter
{
    /// <summary>A streak is no thicker than this (mm) …</summary>
    private const double ThickestMm = 0.5;

    /// <summary>… a piece of it that tells is at least this long (mm) …</summary>
    private const double LeastPieceMm = 2;

    /// <summary>… and leans by no more than this, as a share of its length.</summary>
    private const double Lean = 0.06;

    /// <summary>So much of the line from edge to edge is dark.</summary>
    private const double DarkShare = 0.95;

    private const int Dark = 170;

    /// <summary>The regions without streaks.</summary>
    public static IReadOnlyList<Region> Clean(IReadOnlyList<Region> regions, FieldCrop crop)
    {
        var mm = crop.PixelsPerMm;
        var upright = Lines(regions, crop, mm, turned: false);
        var level = Lines(regions, crop, mm, turned: true);
        return upright.Count + level.Count == 0
            ? regions
            : [.. regions.Where(region => !upright.Exists(line => Lies(region.Box, line, mm)) && !level.Exists(line => Lies(Turned(region.Box), line, mm)))];
    }

    /// <summary>Streaks as lines: their place across, and how far they move per pixel along.</summary>
    private static List<(double At, double Slope)> Lines(IReadOnlyList<Region> regions, FieldCrop crop, double mm, bool turned)
    {
        var lines = new List<(double, double)>();
        foreach (var box in regions.Select(region => turned ? Turned(region.Box) : region.Box))
        {
            var allowed = (ThickestMm * mm) + (Lean * box.Height);
            if (box.Height < LeastPieceMm * mm || box.Width > allowed)
            {
                continue;
            }

            var middle = box.X + (box.Width / 2.0);
            var slopes = new[] { 0.0, box.Width / (double)box.Height, -box.Width / (double)box.Height };
            foreach (var slope in slopes)
            {
                var at = middle - (slope * (box.Y + (box.Height / 2.0)));
                if (IsDark(crop.Raw, at, slope, turned))
                {
                    lines.Add((at, slope));
                    break;
                }
            }
        }

        return lines;
    }

    private static bool IsDark(GrayImage image, double at, double slope, bool turned)
    {
        int across = turned ? image.Height : image.Width, along = turned ? image.Width : image.Height;
        var dark = 0;
        for (var i = 0; i < along; i++)
        {
            var middle = (int)Math.Round(at + (slope * i));
            for (var j = Math.Max(middle - 2, 0); j <= Math.Min(middle + 2, across - 1); j++)
            {
                if ((turned ? image[i, j] : image[j, i]) < Dark)
                {
                    dark++;
                    break;
                }
            }
        }

        return dark >= DarkShare * along;
    }

    private static bool Lies(PixelBox box, (double At, double Slope) line, double mm)
    {
        var middle = line.At + (line.Slope * (box.Y + (box.Height / 2.0)));
        return box.Width <= (ThickestMm * mm) + (Lean * box.Height) && Math.Abs(middle - (box.X + (box.Width / 2.0))) <= ThickestMm * mm;
    }

    private static PixelBox Turned(PixelBox box) => new(box.Y, box.X, box.Height, box.Width);
}
