namespace Rpa.Ocr.Registration;

/// <summary>Finds the map that most point pairs agree on, whatever the others say: affine samples (RANSAC), then homographies on those that agree.</summary>
internal static class RobustFit
{
    private const int Trials = 300;

    /// <summary>Fits.</summary>
    /// <param name="pairs">The pairs; some of them wrong.</param>
    /// <param name="tolerance">How far a pair that agrees may be off, in the unit of <see cref="PointPair.To"/>.</param>
    /// <param name="looseness">Tolerance of the affine samples in units of <paramref name="tolerance"/>: perspective bends what an affine map leaves straight.</param>
    /// <returns>The map and which pairs agree with it; <see langword="null"/> where fewer than six do.</returns>
    public static (Homography Map, bool[] Agrees)? Fit(IReadOnlyList<PointPair> pairs, double tolerance, double looseness)
    {
        if (pairs.Count < 6)
        {
            return null;
        }

        // The same page must always be registered the same way.
        var random = new Random(pairs.Count);
        Homography? best = null;
        var bestSupport = 0.0;
        var sample = new PointPair[3];
        for (var trial = 0; trial < Trials; trial++)
        {
            for (var i = 0; i < 3; i++)
            {
                sample[i] = pairs[random.Next(pairs.Count)];
            }

            if (IsThin(sample) || HomographyFit.FitAffine(sample) is not { } map || !IsPlausible(map))
            {
                continue;
            }

            var support = Support(pairs, map, tolerance * looseness);
            if (support > bestSupport)
            {
                (best, bestSupport) = (map, support);
            }
        }

        return best is null ? null : Polish(pairs, best, tolerance, looseness);
    }

    /// <summary>Refits to the pairs that agree, with a tolerance that narrows step by step.</summary>
    private static (Homography Map, bool[] Agrees)? Polish(IReadOnlyList<PointPair> pairs, Homography map, double tolerance, double looseness)
    {
        var agrees = new bool[pairs.Count];
        foreach (var factor in new[] { looseness, Math.Sqrt(looseness), 1, 1 })
        {
            var kept = new List<PointPair>();
            for (var i = 0; i < pairs.Count; i++)
            {
                agrees[i] = Distance(map, pairs[i]) <= tolerance * factor;
                if (agrees[i])
                {
                    kept.Add(pairs[i]);
                }
            }

            var next = kept.Count >= 12 ? HomographyFit.Fit(kept) : HomographyFit.FitAffine(kept);
            if (kept.Count < 6 || next is null)
            {
                return null;
            }

            map = next;
        }

        for (var i = 0; i < pairs.Count; i++)
        {
            agrees[i] = Distance(map, pairs[i]) <= tolerance;
        }

        return (map, agrees);
    }

    private static double Support(IReadOnlyList<PointPair> pairs, Homography map, double tolerance)
    {
        var support = 0.0;
        foreach (var pair in pairs)
        {
            var off = Distance(map, pair) / tolerance;
            if (off < 1)
            {
                support += pair.Weight * (1 - (off * off));
            }
        }

        return support;
    }

    private static double Distance(Homography map, PointPair pair)
    {
        var p = map.Apply(pair.From);
        var dx = p.X - pair.To.X;
        var dy = p.Y - pair.To.Y;
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    /// <summary>Three points nearly in a line, or close together, fix no affine map.</summary>
    private static bool IsThin(PointPair[] s)
    {
        var area = ((s[1].From.X - s[0].From.X) * (s[2].From.Y - s[0].From.Y)) - ((s[2].From.X - s[0].From.X) * (s[1].From.Y - s[0].From.Y));
        return Math.Abs(area) < 400;
    }

    /// <summary>Both planes are in mm of the form here and coincide roughly: anything but a small change is a wrong sample.</summary>
    private static bool IsPlausible(Homography map)
    {
        var m = map.Matrix;
        return Math.Abs(m[0] - 1) < 0.25 && Math.Abs(m[4] - 1) < 0.25 && Math.Abs(m[1]) < 0.25 && Math.Abs(m[3]) < 0.25;
    }
}
