using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>The frame of a line of writing: how high its characters are, and where its middle runs.</summary>
/// <param name="Height">Height of the line's larger characters in pixels.</param>
/// <param name="Middle">Height of the line's middle at the left end of the crop, in pixels from the top.</param>
/// <param name="Slope">By how much the middle goes down for each pixel to the right.</param>
internal sealed record WritingFrame(double Height, double Middle, double Slope)
{
    /// <summary>Groups lower than this, against the line, are signs that say nothing of its height.</summary>
    private const double LeastTold = 0.45;

    /// <summary>Share of the line's groups that are lower than its larger characters.</summary>
    private const double Rank = 0.75;

    /// <summary>A slope is only believed over this many heights.</summary>
    private const double LeastRun = 4;

    /// <summary>Measures a line.</summary>
    public static WritingFrame Of(IReadOnlyCollection<Region> strokes)
    {
        var bounds = InkLayer.BoundsOf(strokes)!.Value;
        var boxes = InkPieces.Groups(strokes, stroke => stroke.Box, bounds.Height).Select(group => InkLayer.BoundsOf(group)!.Value).ToList();
        var tall = boxes.Where(box => box.Height > LeastTold * boxes.Max(other => other.Height)).OrderBy(box => box.Height).ToList();
        double height = tall[Math.Min((int)(tall.Count * Rank), tall.Count - 1)].Height;
        height = Math.Max(height, boxes.Max(box => box.Height) / 2.0);
        var (middle, slope) = Fit(tall, height);
        return new WritingFrame(height, middle, slope);
    }

    /// <summary>How far a box's middle lies below the line's middle, in pixels.</summary>
    public double Below(PixelBox box) => box.Y + (box.Height / 2.0) - Middle - (Slope * (box.X + (box.Width / 2.0)));

    /// <summary>A straight line through the middles: the median slope between far pairs, so that one odd group does not turn it.</summary>
    private static (double Middle, double Slope) Fit(List<PixelBox> boxes, double height)
    {
        var points = boxes.ConvertAll(box => (X: box.X + (box.Width / 2.0), Y: box.Y + (box.Height / 2.0)));
        var slopes = new List<double>();
        foreach (var a in points)
        {
            slopes.AddRange(points.Where(b => b.X - a.X >= LeastRun * height).Select(b => (b.Y - a.Y) / (b.X - a.X)));
        }

        slopes.Sort();
        var slope = slopes.Count >= 3 ? slopes[slopes.Count / 2] : 0;
        var middles = points.Select(point => point.Y - (slope * point.X)).Order().ToList();
        return (middles[middles.Count / 2], slope);
    }
}
