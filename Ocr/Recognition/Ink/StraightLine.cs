using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Ink;

/// <summary>Tells a line that is drawn with one pull of the pen, and perhaps broken by rulings or by the scanner, from writing.</summary>
internal static class StraightLine
{
    /// <summary>A hand's line strays from a straight one by no more than this (mm) …</summary>
    private const double StrayMm = 0.9;

    /// <summary>… is no thicker than this (mm) …</summary>
    private const double ThickestMm = 1.3;

    /// <summary>… both in this share of its columns, and has ink in this share of them.</summary>
    private const double Share = 0.92;

    private const double Covered = 0.6;

    /// <summary>Whether the strokes are such a line, at least as long sideways as asked.</summary>
    /// <param name="ink">The layer of the strokes.</param>
    /// <param name="strokes">The strokes.</param>
    /// <param name="length">In pixels.</param>
    public static bool Is(InkLayer ink, IReadOnlyCollection<Region> strokes, double length)
    {
        if (InkLayer.BoundsOf(strokes) is not { } box || box.Width < length)
        {
            return false;
        }

        var wanted = strokes.Select(stroke => stroke.Label).ToHashSet();
        var columns = new List<(double X, double Middle, double Thickness)>();
        for (var x = box.X; x < box.X + box.Width; x++)
        {
            var (top, bottom) = (-1, -1);
            for (var y = box.Y; y < box.Y + box.Height; y++)
            {
                if (wanted.Contains(ink.LabelAt(x, y)))
                {
                    top = top < 0 ? y : top;
                    bottom = y;
                }
            }

            if (top >= 0)
            {
                columns.Add((x, (top + bottom) / 2.0, bottom - top + 1));
            }
        }

        if (columns.Count < Covered * box.Width)
        {
            return false;
        }

        var (slope, level) = Fit(columns);
        var fits = columns.Count(column =>
            column.Thickness <= ThickestMm * ink.PixelsPerMm * Math.Sqrt(1 + (slope * slope))
            && Math.Abs(column.Middle - level - (slope * column.X)) <= StrayMm * ink.PixelsPerMm);
        return fits >= Share * columns.Count;
    }

    /// <summary>The straight line with the least squares.</summary>
    private static (double Slope, double Level) Fit(List<(double X, double Middle, double Thickness)> columns)
    {
        var meanX = columns.Average(column => column.X);
        var meanY = columns.Average(column => column.Middle);
        var across = columns.Sum(column => (column.X - meanX) * (column.X - meanX));
        var slope = across > 0 ? columns.Sum(column => (column.X - meanX) * (column.Middle - meanY)) / across : 0;
        return (slope, meanY - (slope * meanX));
    }
}
