using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Marks;

/// <summary>Says how much is written in and just around each of several printed check boxes.</summary>
internal static class CheckScorer
{
    /// <summary>The frame itself is not looked at (mm): the blank is empty inside it.</summary>
    private const double FrameMm = 0.45;

    /// <summary>A stroke belongs to a box if its middle lies no farther from it than this (mm): a tick, a cross, or a ring around the box.</summary>
    private const double ReachMm = 0.7;

    /// <summary>To the right stand the words (mm).</summary>
    private const double ReachRightMm = 0.35;

    /// <summary>Brighter than this is paper.</summary>
    private const int Paper = 200;

    /// <summary>For each box the share of its inside that is dark, and the ink of the strokes that belong to it as a share of its area.</summary>
    public static IReadOnlyList<(double Inside, double Strokes)> Score(InkLayer ink, IReadOnlyList<MmRect> boxes) =>
        [.. boxes.Select(box => Score(ink, box))];

    private static (double Inside, double Strokes) Score(InkLayer ink, MmRect box)
    {
        var inner = ink.Crop.InCrop(new MmRect(box.X + FrameMm, box.Y + FrameMm, box.Width - (2 * FrameMm), box.Height - (2 * FrameMm)));
        var dark = 0;
        for (var y = inner.Y; y < inner.Y + inner.Height; y++)
        {
            for (var x = inner.X; x < inner.X + inner.Width; x++)
            {
                dark += ink.Crop.Raw[x, y] < Paper ? 1 : 0;
            }
        }

        var reach = new MmRect(box.X - ReachMm, box.Y - ReachMm, box.Width + ReachMm + ReachRightMm, box.Height + (2 * ReachMm));
        var area = box.Width * box.Height * ink.PixelsPerMm * ink.PixelsPerMm;
        return ((double)dark / Math.Max(inner.Width * inner.Height, 1), ink.In(reach).Sum(stroke => stroke.Area) / area);
    }
}
