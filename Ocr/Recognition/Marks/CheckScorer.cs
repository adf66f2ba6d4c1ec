using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Recognition.Marks;

/// <summary>Says how much is written in and just around each of several printed check boxes.</summary>
internal static class CheckScorer
{
    /// <summary>The frame itself, which may be left over in parts, is not looked at (mm).</summary>
    private const double FrameMm = 0.3;

    /// <summary>How far a tick that misses the box may lie (mm).</summary>
    private const double ReachMm = 1.0;

    /// <summary>Ink in each box and near it, as shares of the box's inner area.</summary>
    public static IReadOnlyList<(double Inside, double Near)> Score(InkLayer ink, IReadOnlyList<MmRect> boxes) =>
        [.. boxes.Select(box => Score(ink, box))];

    private static (double Inside, double Near) Score(InkLayer ink, MmRect box)
    {
        var inner = ink.Crop.InCrop(Grow(box, -FrameMm));
        var frame = ink.Crop.InCrop(Grow(box, FrameMm));
        var outer = ink.Crop.InCrop(Grow(box, ReachMm));
        var area = Math.Max((double)inner.Width * inner.Height, 1);
        return (ink.CountIn(inner) / area, (ink.CountIn(outer) - ink.CountIn(frame)) / area);
    }

    private static MmRect Grow(MmRect rect, double by) => new(rect.X - by, rect.Y - by, rect.Width + (2 * by), rect.Height + (2 * by));
}
