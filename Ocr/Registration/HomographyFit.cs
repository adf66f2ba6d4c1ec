using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>Least-squares homography from point pairs: the normalised direct linear transform (Hartley and Zisserman, Multiple View Geometry, 4.4).</summary>
internal static class HomographyFit
{
    /// <summary>Fits the homography that takes the pairs' <see cref="PointPair.From"/> to <see cref="PointPair.To"/>; <see langword="null"/> where the points do not determine one.</summary>
    public static Homography? Fit(IReadOnlyList<PointPair> pairs)
    {
        if (pairs.Count < 4)
        {
            return null;
        }

        var from = Normalisation.Of(pairs.Select(p => p.From));
        var to = Normalisation.Of(pairs.Select(p => p.To));
        if (from is null || to is null)
        {
            return null;
        }

        // Eight unknowns (the ninth number is 1): normal equations of the 2n linear equations.
        var normal = new double[8, 9];
        Span<double> first = stackalloc double[9];
        Span<double> second = stackalloc double[9];
        foreach (var pair in pairs)
        {
            var p = from.Apply(pair.From);
            var q = to.Apply(pair.To);
            first.Clear();
            second.Clear();
            (first[0], first[1], first[2], first[6], first[7], first[8]) = (p.X, p.Y, 1, -q.X * p.X, -q.X * p.Y, q.X);
            (second[3], second[4], second[5], second[6], second[7], second[8]) = (p.X, p.Y, 1, -q.Y * p.X, -q.Y * p.Y, q.Y);
            Accumulate(normal, first, pair.Weight);
            Accumulate(normal, second, pair.Weight);
        }

        var h = LinearSystem.Solve(normal);
        if (h is null)
        {
            return null;
        }

        var inner = new Homography([.. h, 1]);
        return to.Homography.Inverse().After(inner.After(from.Homography));
    }

    /// <summary>Fits the affine map instead: for few points, or points too unsure to tell perspective.</summary>
    public static Homography? FitAffine(IReadOnlyList<PointPair> pairs)
    {
        if (pairs.Count < 3)
        {
            return null;
        }

        var from = Normalisation.Of(pairs.Select(p => p.From));
        if (from is null)
        {
            return null;
        }

        var x = new double[3, 4];
        var y = new double[3, 4];
        Span<double> row = stackalloc double[4];
        foreach (var pair in pairs)
        {
            var p = from.Apply(pair.From);
            (row[0], row[1], row[2], row[3]) = (p.X, p.Y, 1, pair.To.X);
            Accumulate(x, row, pair.Weight);
            row[3] = pair.To.Y;
            Accumulate(y, row, pair.Weight);
        }

        var a = LinearSystem.Solve(x);
        var b = LinearSystem.Solve(y);
        return a is null || b is null ? null : new Homography([.. a, .. b, 0, 0, 1]).After(from.Homography);
    }

    private static void Accumulate(double[,] normal, ReadOnlySpan<double> equation, double weight)
    {
        var n = normal.GetLength(0);
        for (var i = 0; i < n; i++)
        {
            var scaled = weight * equation[i];
            if (scaled == 0)
            {
                continue;
            }

            for (var j = 0; j <= n; j++)
            {
                normal[i, j] += scaled * equation[j];
            }
        }
    }

    /// <summary>Moves points to their centre and scales them to a mean distance of √2: keeps the equations well conditioned.</summary>
    private sealed record Normalisation(double Scale, double CentreX, double CentreY)
    {
        public Homography Homography { get; } = Homography.ScaleThenMove(Scale, Scale, -Scale * CentreX, -Scale * CentreY);

        public static Normalisation? Of(IEnumerable<PointD> points)
        {
            var all = points.ToList();
            var cx = all.Average(p => p.X);
            var cy = all.Average(p => p.Y);
            var spread = all.Average(p => Math.Sqrt(((p.X - cx) * (p.X - cx)) + ((p.Y - cy) * (p.Y - cy))));
            return spread < 1e-9 ? null : new Normalisation(Math.Sqrt(2) / spread, cx, cy);
        }

        public PointD Apply(PointD p) => new((p.X - CentreX) * Scale, (p.Y - CentreY) * Scale);
    }
}
