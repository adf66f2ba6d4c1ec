using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>Splits the strokes of a field into lines, top to bottom.</summary>
internal static class LineSplitter
{
    /// <summary>A band lower than this (mm) is part of a character (the strokes of 二, a dot), not a line.</summary>
    private const double LeastLineMm = 1.7;

    /// <summary>Lines of one field are at least this alike in height.</summary>
    private const double LeastRatio = 0.45;

    /// <summary>A line has several characters: it is wider than high by this.</summary>
    private const double LeastShape = 1.8;

    /// <summary>The lines; one where the strokes do not part clearly.</summary>
    public static IReadOnlyList<IReadOnlyList<Region>> Split(IReadOnlyList<Region> strokes, double pixelsPerMm)
    {
        var bands = Bands(strokes);
        var heights = bands.Select(band => InkLayer.BoundsOf(band)!.Value).ToList();
        var tallest = heights.Max(box => box.Height);
        var clear = bands.Count > 1 && heights.TrueForAll(box =>
            box.Height >= LeastLineMm * pixelsPerMm && box.Height >= LeastRatio * tallest && box.Width >= LeastShape * box.Height);
        return clear ? bands : [strokes];
    }

    private static List<List<Region>> Bands(IReadOnlyList<Region> strokes)
    {
        var bands = new List<List<Region>>();
        var bottom = int.MinValue;
        foreach (var stroke in strokes.OrderBy(stroke => stroke.Box.Y))
        {
            if (bands.Count == 0 || stroke.Box.Y > bottom)
            {
                bands.Add([]);
            }

            bands[^1].Add(stroke);
            bottom = Math.Max(bottom, stroke.Box.Y + stroke.Box.Height);
        }

        return bands;
    }
}
