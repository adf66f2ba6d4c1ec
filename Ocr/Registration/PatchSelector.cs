using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>
/// Picks the places of a blank page that can be found again: structure in both directions (the smaller eigenvalue of the
/// structure tensor, as Shi and Tomasi's Good Features to Track has it), and nothing alike within reach.
/// </summary>
internal static class PatchSelector
{
    /// <summary>A place counts when its structure is at least this share of the page's strongest tenth.</summary>
    private const double LeastStrength = 0.08;

    /// <summary>A patch whose like is found elsewhere within reach with this score is ambiguous.</summary>
    private const double MostAlike = 0.86;

    /// <summary>x and y of each patch's centre in pixels, in turn.</summary>
    public static int[] Select(GrayImage detail, MatchLevel level)
    {
        var (candidates, strengths) = StrongestOfEachSquare(detail, level);
        if (strengths.Count == 0)
        {
            return [];
        }

        var sorted = strengths.Order().ToList();
        var threshold = sorted[(int)(sorted.Count * 0.9)] * LeastStrength;
        var strong = candidates.Where((_, i) => strengths[i] >= threshold).SelectMany(p => new[] { p.X, p.Y }).ToArray();
        var apart = Math.Max(2, (int)Math.Round(1.2 * level.PixelsPerMm));
        var self = ImageOps.MatchPatches(detail, detail, strong, level.Half, level.Reach, apart);
        return Enumerable.Range(0, self.Length)
            .Where(i => self[i].Score > 0.9 && self[i].Second < MostAlike)
            .SelectMany(i => new[] { strong[2 * i], strong[(2 * i) + 1] })
            .ToArray();
    }

    private static (List<(int X, int Y)> Places, List<double> Strengths) StrongestOfEachSquare(GrayImage detail, MatchLevel level)
    {
        var tensor = new StructureTensor(detail);
        var half = level.Half;
        var square = Math.Max(2, (int)Math.Round(level.SpacingMm * level.PixelsPerMm));
        var step = Math.Max(1, (int)Math.Round(level.PixelsPerMm));
        var places = new List<(int, int)>();
        var strengths = new List<double>();
        for (var top = half; top < detail.Height - half; top += square)
        {
            for (var left = half; left < detail.Width - half; left += square)
            {
                (int X, int Y) best = default;
                var strongest = 0.0;
                for (var y = top; y < Math.Min(top + square, detail.Height - half); y += step)
                {
                    for (var x = left; x < Math.Min(left + square, detail.Width - half); x += step)
                    {
                        var strength = tensor.SmallerEigenvalue(x - half, y - half, x + half + 1, y + half + 1);
                        if (strength > strongest)
                        {
                            (best, strongest) = ((x, y), strength);
                        }
                    }
                }

                if (strongest > 0)
                {
                    places.Add(best);
                    strengths.Add(strongest);
                }
            }
        }

        return (places, strengths);
    }
}
