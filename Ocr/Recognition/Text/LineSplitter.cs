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

    /// <summary>Between two lines whose strokes reach into one another, a level has no more ink than this share of the lines' middles.</summary>
    private const double ValleyInk = 0.35;

    /// <summary>So many lines of writing are looked for where no white parts them.</summary>
    private const int MostValleys = 3;

    /// <summary>The lines; one where the strokes do not part clearly.</summary>
    public static IReadOnlyList<IReadOnlyList<Region>> Split(IReadOnlyList<Region> strokes, double pixelsPerMm)
    {
        var bands = Bands(strokes);
        if (AreLines(bands, pixelsPerMm))
        {
            return bands;
        }

        for (var count = 2; count <= MostValleys; count++)
        {
            if (ByValleys(strokes, count) is { } lines && AreLines(lines, pixelsPerMm))
            {
                return lines;
            }
        }

        return [strokes];
    }

    private static bool AreLines(List<List<Region>> bands, double pixelsPerMm)
    {
        var boxes = bands.ConvertAll(band => InkLayer.BoundsOf(band)!.Value);
        var tallest = boxes.Max(box => box.Height);
        return bands.Count > 1 && boxes.TrueForAll(box =>
            box.Height >= LeastLineMm * pixelsPerMm && box.Height >= LeastRatio * tallest && box.Width >= LeastShape * box.Height);
    }

    /// <summary>
    /// Parts the strokes at the levels between lines that the fewest strokes cross, each stroke going with its middle; null where so many
    /// even lines are not to be seen. A stroke counts by its width, not its ink: the level between two lines is crossed by few.
    /// </summary>
    private static List<List<Region>>? ByValleys(IReadOnlyList<Region> strokes, int count)
    {
        var bounds = InkLayer.BoundsOf(strokes)!.Value;
        var crossed = new double[bounds.Height];
        foreach (var stroke in strokes)
        {
            for (var y = stroke.Box.Y; y < stroke.Box.Y + stroke.Box.Height; y++)
            {
                crossed[y - bounds.Y] += stroke.Box.Width;
            }
        }

        var pitch = (double)bounds.Height / count;
        var levels = new List<int>();
        for (var i = 1; i < count; i++)
        {
            var around = Enumerable.Range((int)((i * pitch) - (pitch / 4)), Math.Max((int)(pitch / 2), 1));
            var level = around.MinBy(y => crossed[y]);
            var above = crossed[(int)((i - 0.5) * pitch)];
            var below = crossed[(int)((i + 0.5) * pitch)];
            if (crossed[level] > ValleyInk * Math.Min(above, below))
            {
                return null;
            }

            levels.Add(bounds.Y + level);
        }

        var lines = Enumerable.Range(0, count).Select(_ => new List<Region>()).ToList();
        foreach (var stroke in strokes)
        {
            var middle = stroke.Box.Y + (stroke.Box.Height / 2.0);
            lines[levels.Count(level => middle > level)].Add(stroke);
        }

        return lines.TrueForAll(line => line.Count > 0) ? lines : null;
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
