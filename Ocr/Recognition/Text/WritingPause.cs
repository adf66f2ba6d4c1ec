using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>Finds the gap between family and given name in a line.</summary>
internal static class WritingPause
{
    /// <summary>The gap is at least this wide, as a share of the line's height …</summary>
    private const double Least = 0.3;

    /// <summary>… and wider than the next widest gap by this factor.</summary>
    private const double Lead = 1.35;

    /// <summary>After how many of the characters the gap comes; null for no such gap.</summary>
    /// <param name="strokes">Strokes of the line.</param>
    /// <param name="characters">How many characters were read.</param>
    public static int? Find(IReadOnlyCollection<Region> strokes, int characters)
    {
        if (characters < 2)
        {
            return null;
        }

        var height = strokes.Max(stroke => stroke.Box.Y + stroke.Box.Height) - strokes.Min(stroke => stroke.Box.Y);
        var (gaps, left, right) = Gaps(strokes);
        var ordered = gaps.OrderByDescending(gap => gap.Width).ToList();
        if (ordered.Count == 0 || ordered[0].Width < Least * height || (ordered.Count > 1 && ordered[0].Width < Lead * ordered[1].Width))
        {
            return null;
        }

        // Characters of a line are about equally wide: the gap's place tells how many stand before it.
        var gap = ordered[0];
        double before = gap.X - left;
        double after = right - gap.X - gap.Width;
        var count = (int)Math.Round(characters * before / Math.Max(before + after, 1));
        return Math.Clamp(count, 1, characters - 1);
    }

    private static (List<(int X, int Width)> Gaps, int Left, int Right) Gaps(IReadOnlyCollection<Region> strokes)
    {
        var ordered = strokes.OrderBy(stroke => stroke.Box.X).ToList();
        var gaps = new List<(int, int)>();
        var end = ordered[0].Box.X + ordered[0].Box.Width;
        foreach (var stroke in ordered)
        {
            if (stroke.Box.X > end)
            {
                gaps.Add((end, stroke.Box.X - end));
            }

            end = Math.Max(end, stroke.Box.X + stroke.Box.Width);
        }

        return (gaps, ordered[0].Box.X, end);
    }
}
