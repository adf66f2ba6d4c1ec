using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Registration;

/// <summary>Finds a bright sheet on a darker ground, as in a photo or on a scanner with a dark lid.</summary>
internal static class PaperFinder
{
    private const int WorkSide = 400;

    /// <summary>A sheet covers at least this share of the image; anything smaller is something else.</summary>
    private const double LeastShare = 0.2;

    /// <summary>How far beside a fitted edge a boundary point may lie, in pixels of the working image, to count for the next fit.</summary>
    private const double Tolerance = 2.5;

    /// <summary>The sheet's corners in pixels of <paramref name="image"/>; <see langword="null"/> where no ground shows around the sheet.</summary>
    public static PageFrame? Find(GrayImage image)
    {
        var scale = Math.Min(1, (double)WorkSide / Math.Max(image.Width, image.Height));
        var small = ImageOps.Resize(image, Math.Max(8, (int)(image.Width * scale)), Math.Max(8, (int)(image.Height * scale)), Interpolation.Area);
        var paper = ImageOps.Median(ImageOps.RemoveDarkDetail(small, 9, 9), 5);
        var threshold = ImageOps.Otsu(paper);
        var mask = new GrayImage(paper.Width, paper.Height, [.. paper.Pixels.Select(p => p > threshold ? (byte)255 : (byte)0)]);
        if (DarkShareOfRing(mask) < 0.1 || !IsDarkGround(paper, mask))
        {
            return null;
        }

        var labels = new int[mask.Pixels.Length];
        var regions = ImageOps.Regions(mask, 1, labels);
        if (regions.Count == 0 || regions[0].Area < LeastShare * mask.Pixels.Length)
        {
            return null;
        }

        return FrameOf(labels, regions[0], mask.Width, mask.Height) is { } frame ? frame.Scaled((double)image.Width / small.Width) : null;
    }

    /// <summary>How much of the outermost ring is ground.</summary>
    private static double DarkShareOfRing(GrayImage mask)
    {
        int dark = 0, all = 0;
        for (var x = 0; x < mask.Width; x++)
        {
            dark += (mask[x, 1] == 0 ? 1 : 0) + (mask[x, mask.Height - 2] == 0 ? 1 : 0);
            all += 2;
        }

        for (var y = 0; y < mask.Height; y++)
        {
            dark += (mask[1, y] == 0 ? 1 : 0) + (mask[mask.Width - 2, y] == 0 ? 1 : 0);
            all += 2;
        }

        return (double)dark / all;
    }

    /// <summary>Otsu always finds two classes; only a real ground differs much from the sheet.</summary>
    private static bool IsDarkGround(GrayImage paper, GrayImage mask)
    {
        double bright = 0, dark = 0;
        int brights = 0, darks = 0;
        for (var i = 0; i < mask.Pixels.Length; i++)
        {
            if (mask.Pixels[i] != 0)
            {
                bright += paper.Pixels[i];
                brights++;
            }
            else
            {
                dark += paper.Pixels[i];
                darks++;
            }
        }

        return brights > 0 && darks > 0 && (bright / brights) - (dark / darks) > 30;
    }

    private static PageFrame? FrameOf(int[] labels, Region sheet, int width, int height)
    {
        var top = Edge(Boundary(labels, sheet, width, fromTop: true, rows: false));
        var bottom = Edge(Boundary(labels, sheet, width, fromTop: false, rows: false));
        var left = Edge(Boundary(labels, sheet, width, fromTop: true, rows: true));
        var right = Edge(Boundary(labels, sheet, width, fromTop: false, rows: true));
        if (top is null || bottom is null || left is null || right is null)
        {
            return null;
        }

        var frame = new PageFrame(
            Crossing(top.Value, left.Value), Crossing(top.Value, right.Value),
            Crossing(bottom.Value, right.Value), Crossing(bottom.Value, left.Value));
        PointD[] corners = [frame.TopLeft, frame.TopRight, frame.BottomRight, frame.BottomLeft];
        return corners.All(c => c.X > -0.2 * width && c.X < 1.2 * width && c.Y > -0.2 * height && c.Y < 1.2 * height) ? frame : null;
    }

    /// <summary>The outermost points of the sheet on one side: in each row (or column) the first that belongs to it.</summary>
    private static List<PointD> Boundary(int[] labels, Region sheet, int width, bool fromTop, bool rows)
    {
        PixelBox box = sheet.Box;
        var points = new List<PointD>();
        var (outer, inner) = rows ? (box.Height, box.Width) : (box.Width, box.Height);

        // The ends of a side belong to the neighbouring sides.
        for (var i = outer / 10; i < outer - (outer / 10); i++)
        {
            for (var j = 0; j < inner; j++)
            {
                var k = fromTop ? j : inner - 1 - j;
                var (x, y) = rows ? (box.X + k, box.Y + i) : (box.X + i, box.Y + k);
                if (labels[(y * width) + x] == sheet.Label)
                {
                    points.Add(rows ? new PointD(y, x) : new PointD(x, y));
                    break;
                }
            }
        }

        return points;
    }

    /// <summary>A straight line v = a·u + b through most of the points, found by pairs (RANSAC) and refined by least squares.</summary>
    private static (double A, double B)? Edge(List<PointD> points)
    {
        if (points.Count < 20)
        {
            return null;
        }

        var random = new Random(points.Count);
        (double A, double B) best = default;
        var most = 0;
        for (var trial = 0; trial < 200; trial++)
        {
            var p = points[random.Next(points.Count)];
            var q = points[random.Next(points.Count)];
            if (Math.Abs(p.X - q.X) < points.Count / 4.0)
            {
                continue;
            }

            var a = (q.Y - p.Y) / (q.X - p.X);
            var b = p.Y - (a * p.X);
            var near = points.Count(r => Math.Abs(r.Y - (a * r.X) - b) < Tolerance);
            if (near > most && Math.Abs(a) < 0.5)
            {
                (best, most) = ((a, b), near);
            }
        }

        return most < points.Count / 3 ? null : LeastSquares([.. points.Where(r => Math.Abs(r.Y - (best.A * r.X) - best.B) < Tolerance)]);
    }

    private static (double A, double B)? LeastSquares(List<PointD> points)
    {
        double mx = points.Average(p => p.X), my = points.Average(p => p.Y);
        var xx = points.Sum(p => (p.X - mx) * (p.X - mx));
        if (xx < 1e-9)
        {
            return null;
        }

        var a = points.Sum(p => (p.X - mx) * (p.Y - my)) / xx;
        return (a, my - (a * mx));
    }

    /// <summary>Where y = a·x + b meets x = c·y + d.</summary>
    private static PointD Crossing((double A, double B) flat, (double A, double B) steep)
    {
        var y = ((flat.A * steep.B) + flat.B) / (1 - (flat.A * steep.A));
        return new PointD((steep.A * y) + steep.B, y);
    }
}
