using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Text;

/// <summary>Finds the gaps between family and given name, or between the words of a Latin name.</summary>
internal static class WritingPause
{
    /// <summary>A gap is at least this wide, as a share of the line's height …</summary>
    private const double Least = 0.3;

    /// <summary>… and wider than the widest that is no gap between words by this factor.</summary>
    private const double Lead = 1.35;

    private const int MostWords = 4;

    /// <summary>After how many characters of a text the gaps come; empty for none.</summary>
    /// <param name="strokes">Strokes of the line.</param>
    /// <param name="text">The text read, without spaces.</param>
    public static IReadOnlyList<int> Find(IReadOnlyCollection<Region> strokes, string text)
    {
        var characters = text.Length;
        if (characters < 2)
        {
            return [];
        }

        var height = strokes.Max(stroke => stroke.Box.Y + stroke.Box.Height) - strokes.Min(stroke => stroke.Box.Y);
        var (gaps, left, right) = Gaps(strokes);
        var wide = Wide([.. gaps.OrderByDescending(gap => gap.Width)], Least * height, text.All(char.IsAscii) ? MostWords - 1 : 1);
        var written = Math.Max(right - left - wide.Sum(gap => gap.Width), 1);

        // Characters of a line are about equally wide: a gap's place tells how many stand before it.
        return [.. wide
            .OrderBy(gap => gap.X)
            .Select(gap =>
            {
                double before = gap.X - left - wide.Where(other => other.X < gap.X).Sum(other => other.Width);
                return Math.Clamp((int)Math.Round(characters * before / written), 1, characters - 1);
            })
            .Distinct()];
    }

    /// <summary>The gaps that stand out, at most <paramref name="most"/>.</summary>
    private static List<(int X, int Width)> Wide(List<(int X, int Width)> ordered, double least, int most)
    {
        for (var count = Math.Min(most, ordered.Count); count > 0; count--)
        {
            var next = count < ordered.Count ? ordered[count].Width : 0;
            if (ordered[count - 1].Width >= least && ordered[count - 1].Width >= Lead * next)
            {
                return ordered.GetRange(0, count);
            }
        }

        return [];
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
