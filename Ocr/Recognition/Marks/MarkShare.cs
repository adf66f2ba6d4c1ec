using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Marks;

/// <summary>For marks that are no good rings (too small, slanted, a tick over the word): which word the ink lies on or nearest to.</summary>
internal static class MarkShare
{
    /// <summary>Ink farther than this from every word (mm) is no mark.</summary>
    private const double ReachMm = 2;

    /// <summary>Less ink than this (mm²) is no mark.</summary>
    private const double LeastInkMm2 = 0.7;

    /// <summary>Smaller strokes (mm, longer side) are what is left of print.</summary>
    private const double LeastStrokeMm = 1.2;

    /// <summary>Share of the mark's ink for each word, 0 for all where there is no mark.</summary>
    public static IReadOnlyList<double> Of(InkLayer ink, MmRect field, IReadOnlyList<MmRect> words)
    {
        var mm = ink.PixelsPerMm;
        var strokes = ink.In(field).Where(stroke => Math.Max(stroke.Box.Width, stroke.Box.Height) >= LeastStrokeMm * mm).ToList();
        var labels = strokes.Select(stroke => stroke.Label).ToHashSet();
        var counts = new double[words.Count];
        if (InkLayer.BoundsOf(strokes) is not { } bounds)
        {
            return counts;
        }

        for (var y = bounds.Y; y < bounds.Y + bounds.Height; y++)
        {
            for (var x = bounds.X; x < bounds.X + bounds.Width; x++)
            {
                if (labels.Contains(ink.LabelAt(x, y)))
                {
                    Count(counts, words, ink.Crop.Area.X + (x / mm), ink.Crop.Area.Y + (y / mm));
                }
            }
        }

        var total = counts.Sum();
        return total < LeastInkMm2 * mm * mm ? new double[words.Count] : [.. counts.Select(count => count / total)];
    }

    private static void Count(double[] counts, IReadOnlyList<MmRect> words, double x, double y)
    {
        var best = -1;
        var nearest = ReachMm;
        for (var i = 0; i < words.Count; i++)
        {
            var dx = Math.Max(0, Math.Max(words[i].X - x, x - words[i].Right));
            var dy = Math.Max(0, Math.Max(words[i].Y - y, y - words[i].Bottom));
            var distance = Math.Sqrt((dx * dx) + (dy * dy));
            if (distance < nearest)
            {
                nearest = distance;
                best = i;
            }
        }

        if (best >= 0)
        {
            counts[best]++;
        }
    }
}
