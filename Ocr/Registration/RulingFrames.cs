using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>
/// The outlines of the largest ruled tables of an image, as four corners each. They tell where a form lies when neither
/// the sheet's edge nor the image's does: a photo on a white desk, a sheet on a larger scanner bed.
/// </summary>
internal static class RulingFrames
{
    private const int MostFrames = 4;

    /// <summary>A table is at least this large, in shares of the image's smaller side.</summary>
    private const double LeastSide = 0.1;

    /// <summary>The outlines, largest first, in pixels of <paramref name="detail"/> (strokes bright on black).</summary>
    public static IReadOnlyList<PageFrame> Find(GrayImage detail)
    {
        var threshold = Math.Clamp(ImageOps.Otsu(detail) / 2, 16, 64);
        var table = new byte[256];
        table.AsSpan(threshold).Fill(255);

        // Small gaps in rulings are bridged.
        var gap = (Math.Max(detail.Width, detail.Height) / 2000 * 2) + 3;
        var mask = ImageOps.Brightest(ImageOps.Lookup(detail, table), gap, gap);
        var labels = new int[mask.Pixels.Length];
        var least = LeastSide * Math.Min(mask.Width, mask.Height);
        return
        [
            .. ImageOps.Regions(mask, 30, labels)
                .Where(r => r.Box.Width >= least && r.Box.Height >= least)
                .OrderByDescending(r => (long)r.Box.Width * r.Box.Height)
                .Take(MostFrames)
                .Select(r => Corners(labels, r, mask.Width)),
        ];
    }

    /// <summary>The outermost points in the four diagonal directions.</summary>
    private static PageFrame Corners(int[] labels, Region region, int width)
    {
        PointD topLeft = default, topRight = default, bottomRight = default, bottomLeft = default;
        double a = double.MaxValue, b = double.MinValue, c = double.MinValue, d = double.MaxValue;
        for (var y = region.Box.Y; y < region.Box.Y + region.Box.Height; y++)
        {
            for (var x = region.Box.X; x < region.Box.X + region.Box.Width; x++)
            {
                if (labels[(y * width) + x] != region.Label)
                {
                    continue;
                }

                if (x + y < a)
                {
                    (a, topLeft) = (x + y, new PointD(x, y));
                }

                if (x - y > b)
                {
                    (b, topRight) = (x - y, new PointD(x, y));
                }

                if (x + y > c)
                {
                    (c, bottomRight) = (x + y, new PointD(x, y));
                }

                if (x - y < d)
                {
                    (d, bottomLeft) = (x - y, new PointD(x, y));
                }
            }
        }

        return new PageFrame(topLeft, topRight, bottomRight, bottomLeft);
    }
}
