using Rpa.Ocr.Forms.Blanks;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>Finds dates: 年 月 日 with room to write before each, in a line or one below the other, and the eras printed before them.</summary>
internal static class DateFinder
{
    private const double LeastRoom = 3;
    private const double MostReach = 7.5;
    private const double PageReach = 3.5;

    public static void Find(Place place, int page)
    {
        var lines = PrintedLines.Of(place.Rest);
        foreach (var line in lines)
        {
            var from = 0;
            for (var i = 0; i < line.Count; i++)
            {
                if (line[i].Text is "年" && At(place, line, lines, page, i, from) is { } last)
                {
                    from = last + 1;
                    i = last;
                }
            }
        }

        Upright(place, lines, page);
    }

    /// <summary>The index of the date's last character, or null if this is no date.</summary>
    private static int? At(Place place, IReadOnlyList<PrintedCharacter> line, IReadOnlyList<IReadOnlyList<PrintedCharacter>> lines, int page, int year, int from)
    {
        if (year + 1 >= line.Count || line[year + 1].Text is not "月" || Gap(line, year) < LeastRoom)
        {
            return null;
        }

        var day = year + 2 < line.Count && line[year + 2].Text is "日" && Gap(line, year + 1) >= LeastRoom ? year + 2 : -1;
        var last = day > 0 ? day : year + 1;
        if (day < 0 && last + 1 < line.Count && Gap(line, last) < LeastRoom)
        {
            return null;
        }

        var eras = EraWords.Before(line, year);
        if (eras.Sum(era => era.Letters.Length) > year - from)
        {
            eras = [];
        }

        var stacked = eras.Count > 0 ? [] : Stacked(lines, line, line[year].Box.X);
        var all = eras.Concat(stacked).ToList();
        var left = all.Count > 0 ? all.Max(era => era.Letters[^1].Box.Right)
            : year > from ? line[year - 1].Box.Right
            : place.Cell is not null ? place.Rect.X : line[year].Box.X - 12;
        if (line[year].Box.X - left < LeastRoom)
        {
            return null;
        }

        var (top, bottom) = Reach(place, line, lines, year, last, all);
        var letters = all.SelectMany(era => era.Letters).Concat(Enumerable.Range(year, last - year + 1).Select(i => line[i])).ToList();
        var box = Rects.Around(letters.Select(letter => letter.Box));
        var start = all.Count > 0 ? box.X - 0.8 : left + 0.3;
        place.Found.Add(new FieldCandidate(page, PaperFieldKind.Date, Rects.Between(Math.Max(start, Left(place)), top, Math.Min(box.Right + 0.8, Right(place)), bottom))
        {
            Date = Of(all, Part(left, line[year]), Part(line[year].Box.Right, line[year + 1]), day > 0 ? Part(line[year + 1].Box.Right, line[day]) : null),
        });
        place.Use(letters.Concat(line.Where(letter => letter.Box.X < line[year].Box.X && letter.Box.X >= box.X)));
        return last;

        MmRect Part(double after, PrintedCharacter mark) => Rects.Between(after + 0.2, top, mark.Box.X - 0.1, bottom);
    }

    private static PaperDate Of(IReadOnlyList<(int Era, PrintedCharacter[] Letters)> eras, MmRect year, MmRect month, MmRect? day)
    {
        var rings = eras.Count > 1
            ? eras.GroupBy(era => era.Era).ToDictionary(group => group.Key, group => EraWords.Ring(group.First().Letters))
            : [];
        return new PaperDate([.. eras.Select(era => era.Era).Distinct().Order()], eras.Count == 1, rings, year, month, day);
    }

    /// <summary>Eras printed one below the other left of the year.</summary>
    private static List<(int Era, PrintedCharacter[] Letters)> Stacked(
        IReadOnlyList<IReadOnlyList<PrintedCharacter>> lines, IReadOnlyList<PrintedCharacter> line, double x) =>
    [
        .. lines.Where(other => !ReferenceEquals(other, line))
            .SelectMany(other => PrintedLines.Words(other).Select(word => word.Characters))
            .Where(word => word[^1].Box.Right < x && x - word[^1].Box.Right < 25 && Math.Abs(word[0].CentreY - line[0].CentreY) < 10)
            .Select(word => (Era: EraWords.Alone(word), Letters: word.ToArray()))
            .Where(word => word.Era is not null)
            .Select(word => (word.Era!.Value, word.Letters)),
    ];

    /// <summary>How far up and down there is room to write: to the cell's rulings or the next print.</summary>
    private static (double Top, double Bottom) Reach(
        Place place, IReadOnlyList<PrintedCharacter> line, IReadOnlyList<IReadOnlyList<PrintedCharacter>> lines, int year, int last, List<(int Era, PrintedCharacter[] Letters)> eras)
    {
        var middle = line[year].CentreY;
        if (place.Cell is null)
        {
            return (middle - PageReach, middle + PageReach);
        }

        var mine = eras.SelectMany(era => era.Letters).ToHashSet();
        var (left, right) = (line[year].Box.X - 12, line[last].Box.Right);
        var others = lines.Where(other => !ReferenceEquals(other, line)).SelectMany(other => other)
            .Where(letter => !mine.Contains(letter) && letter.Box.Right > left && letter.Box.X < right).ToList();
        var top = others.Where(letter => letter.CentreY < middle).Select(letter => letter.Box.Bottom).Append(place.Rect.Y).Max();
        var bottom = others.Where(letter => letter.CentreY > middle).Select(letter => letter.Box.Y).Append(place.Rect.Bottom).Min();
        return (Math.Max(top, middle - MostReach), Math.Min(bottom, middle + MostReach));
    }

    private static void Upright(Place place, IReadOnlyList<IReadOnlyList<PrintedCharacter>> lines, int page)
    {
        if (place.Cell is null)
        {
            return;
        }

        var marks = lines.Where(line => line.Count == 1).Select(line => line[0]).Where(mark => place.Rest.Contains(mark)).ToList();
        for (var i = 0; i + 2 < marks.Count; i++)
        {
            var (year, month, day) = (marks[i], marks[i + 1], marks[i + 2]);
            if (year.Text is not "年" || month.Text is not "月" || day.Text is not "日" || Math.Abs(year.Box.X - day.Box.X) > 3)
            {
                continue;
            }

            var eras = lines.Where(line => line[0].CentreY < year.CentreY)
                .Select(line => (Era: EraWords.Alone(line), Letters: line.ToArray()))
                .Where(word => word.Era is not null)
                .Select(word => (word.Era!.Value, word.Letters))
                .ToList();
            var half = Math.Min(4.5, Math.Min(month.CentreY - year.CentreY, day.CentreY - month.CentreY) / 2);
            var left = Math.Max(place.Rect.X + 0.5, year.Box.X - 15);
            var letters = eras.SelectMany(era => era.Letters).Concat([year, month, day]).ToList();
            var parts = new[] { year, month, day }.Select(mark => Rects.Between(left, mark.CentreY - half, mark.Box.X - 0.2, mark.CentreY + half)).ToArray();
            place.Found.Add(new FieldCandidate(page, PaperFieldKind.Date, Rects.Around(letters.Select(letter => letter.Box).Concat(parts)))
            {
                Date = Of(eras, parts[0], parts[1], parts[2]),
            });
            place.Use(letters);
        }
    }

    private static double Gap(IReadOnlyList<PrintedCharacter> line, int index) =>
        index + 1 < line.Count ? line[index + 1].Box.X - line[index].Box.Right : double.MaxValue;

    private static double Left(Place place) => place.Cell is null ? 0 : place.Rect.X;

    private static double Right(Place place) => place.Cell is null ? double.MaxValue : place.Rect.Right;
}
