using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>Makes check fields of squares: those of one cell, or of one line outside the tables, belong together.</summary>
internal static class CheckFinder
{
    /// <summary>The word of a box starts within this.</summary>
    private const double MostGap = 4;

    /// <summary>A word ends where the letters are further apart than this many heights.</summary>
    private const double WordGap = 1.2;

    public static void Find(Place place, IReadOnlyList<MmRect> squares, int page)
    {
        var mine = squares.OrderBy(square => square.Y).ThenBy(square => square.X).ToList();
        var groups = place.Cell is not null ? [mine] : mine.GroupBy(square => Math.Round(square.Y / 4)).Select(line => line.ToList()).ToList();
        foreach (var group in groups)
        {
            var options = new List<PrintedOption>();
            var boxes = new List<MmRect>();
            foreach (var square in group)
            {
                if (WordOf(place, square, mine) is not { } word)
                {
                    continue;
                }

                options.Add(new PrintedOption(word.Text.TrimEnd('→', '。', '（', '('), square));
                boxes.Add(square);
                boxes.Add(word.Box);
                place.Use(word.Characters);
            }

            if (options.Count > 0)
            {
                var box = Rects.Around(boxes).Inflate(1);
                place.Found.Add(new FieldCandidate(page, PaperFieldKind.Check, place.Cell is null ? box : Within(box, place.Rect)) { Options = options });
            }
        }
    }

    private static PrintedRun? WordOf(Place place, MmRect square, List<MmRect> squares)
    {
        var next = squares.Where(other => other.X > square.Right && Rects.SharedY(other, square) > 0).Select(other => other.X).DefaultIfEmpty(double.MaxValue).Min();
        var line = place.Rest
            .Where(letter => letter.Box.X >= square.Right - 0.5 && letter.Box.Right <= next + 0.5 && Math.Abs(letter.CentreY - Rects.CentreY(square)) < 2)
            .OrderBy(letter => letter.Box.X)
            .ToList();
        var word = PrintedLines.Words(line, WordGap).FirstOrDefault();
        return word is not null && word.Box.X - square.Right <= MostGap ? word : null;
    }

    private static MmRect Within(MmRect rect, MmRect outer) => Rects.Between(
        Math.Max(rect.X, outer.X), Math.Max(rect.Y, outer.Y), Math.Min(rect.Right, outer.Right), Math.Min(rect.Bottom, outer.Bottom));
}
