using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Forms.Rulings;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>All fields of a page with their labels, in reading order: table by table, row by row.</summary>
internal static class PageFields
{
    private const double LeastSignatureWidth = 25;
    private const double SignatureHeight = 9;

    /// <summary>A choice reaches at most so far beyond its print.</summary>
    private const double MostWidened = 5;

    /// <param name="page">The page.</param>
    /// <param name="ruled">Its rulings.</param>
    /// <param name="text">Its printed text.</param>
    /// <param name="known">Fields of the procedure, for words to circle that nothing else marks as such.</param>
    public static IReadOnlyList<FieldCandidate> Find(
        BlankPage page, RuledPage ruled, IReadOnlyList<PrintedCharacter> text, IReadOnlyList<FieldDefinition> known)
    {
        text = [.. text.Where(letter => letter.Text is not ("□" or "☐" or "■"))];
        var byCell = text.GroupBy(letter => Smallest(ruled.Cells, letter)).Select(group => (Cell: group.Key, Letters: group.ToList())).ToList();
        List<PrintedCharacter> LettersOf(RuledCell? cell) => byCell.Find(group => ReferenceEquals(group.Cell, cell)).Letters ?? [];

        var squares = CheckSquares.Find(ruled);
        var rows = DigitRows.Find(ruled.Cells, cell => LettersOf(cell).Count == 0 && !squares.Any(square => Rects.Holds(cell.Rect, square, 0.6)));
        var boxes = rows.SelectMany(row => row).ToHashSet();
        var places = Joined(ruled, boxes, squares)
            .Select(group => new Place(Rects.Around(group.Select(cell => cell.Rect)), group[0], [.. group.SelectMany(LettersOf)]))
            .Append(new Place(new MmRect(0, 0, page.Width, page.Height), null, LettersOf(null)))
            .ToList();
        foreach (var row in rows)
        {
            var place = PlaceAt(places, row[0].Rect);
            place.Found.Add(new FieldCandidate(page.Number, PaperFieldKind.Digits, Rects.Around(row.Select(cell => cell.Rect))) { Boxes = [.. row.Select(cell => cell.Rect)] });
        }

        var headings = Headings(places, ruled);
        foreach (var place in places)
        {
            if (!place.Shaded)
            {
                DateFinder.Find(place, page.Number);
                CheckFinder.Find(place, [.. squares.Where(square => ReferenceEquals(PlaceAt(places, square), place))], page.Number);
                ChoiceFinder.Find(place, page.Number, known);
                TextAreas.Find(place, page.Number);
            }

            Widen(place);
        }

        Underlined(page, ruled, places);
        var labels = new FieldLabels(places, headings);
        return
        [
            .. places.SelectMany(place => place.Found.Select(field => labels.Name(place, field) with { Block = place.Cell?.Block ?? 0 }))
                .Select(field => field with { Rect = Rects.Round(field.Rect, page.Width, page.Height) })
                .GroupBy(field => field.Block)
                .OrderBy(block => Math.Round(block.Min(field => field.Rect.Y) / 8))
                .ThenBy(block => block.Min(field => field.Rect.X))
                .SelectMany(InRows),
        ];
    }

    /// <summary>From top to bottom, from left to right; what overlaps vertically by half stands in one row.</summary>
    private static IEnumerable<FieldCandidate> InRows(IEnumerable<FieldCandidate> fields)
    {
        var rest = fields.OrderBy(field => field.Rect.Y).ToList();
        while (rest.Count > 0)
        {
            var first = rest[0];
            var row = rest.Where(field => Rects.CentreY(field.Rect) <= first.Rect.Bottom + 0.1 && field.Rect.Y < Rects.CentreY(first.Rect)).OrderBy(field => field.Rect.X).ToList();
            row = row.Count == 0 ? [first] : row;
            foreach (var field in row)
            {
                yield return field;
                _ = rest.Remove(field);
            }
        }
    }

    /// <summary>The cells to look into; those that only dashed uprights part are one (amounts with columns for thousands).</summary>
    private static List<List<RuledCell>> Joined(RuledPage ruled, HashSet<RuledCell> boxes, IReadOnlyList<MmRect> squares)
    {
        var groups = new List<List<RuledCell>>();
        foreach (var cell in ruled.Cells
            .Where(cell => !boxes.Contains(cell) && !squares.Any(square => Rects.Holds(square, cell.Rect, 0.6)))
            .OrderBy(cell => cell.Rect.X))
        {
            var group = groups.Find(group => IsDashedBetween(ruled, group[^1], cell));
            if (group is null)
            {
                groups.Add([cell]);
            }
            else
            {
                group.Add(cell);
            }
        }

        return groups;
    }

    private static bool IsDashedBetween(RuledPage ruled, RuledCell left, RuledCell right)
    {
        var gap = right.Rect.X - left.Rect.Right;
        return gap is > -0.5 and < 0.8
            && Math.Abs(left.Rect.Y - right.Rect.Y) < 0.6 && Math.Abs(left.Rect.Bottom - right.Rect.Bottom) < 0.6
            && ruled.Lines.Any(line => line is { Horizontal: false, Dashed: true }
                && Math.Abs((line.Level / ruled.PixelsPerMm) - ((left.Rect.Right + right.Rect.X) / 2)) < 0.6
                && line.Start / ruled.PixelsPerMm < Rects.CentreY(left.Rect) && line.End / ruled.PixelsPerMm > Rects.CentreY(left.Rect));
    }

    private static RuledCell? Smallest(IReadOnlyList<RuledCell> cells, PrintedCharacter letter) =>
        cells.Where(cell => Rects.Holds(cell.Rect, letter.CentreX, letter.CentreY)).MinBy(cell => Rects.Area(cell.Rect));

    private static Place PlaceAt(List<Place> places, MmRect rect) =>
        places.Where(place => Rects.Holds(place.Rect, Rects.CentreX(rect), Rects.CentreY(rect))).MinBy(place => Rects.Area(place.Rect))!;

    /// <summary>Rings and ticks are wide: a choice that is alone in its cell has all of the cell, another the room up to what is next to it.</summary>
    private static void Widen(Place place)
    {
        for (var i = 0; i < place.Found.Count && place.Cell is not null; i++)
        {
            var field = place.Found[i];
            if (field.Kind is not (PaperFieldKind.Circle or PaperFieldKind.Check))
            {
                continue;
            }

            if (place.Found.Count == 1 && !place.Rest.Any())
            {
                place.Found[i] = field with { Rect = place.Rect.Inflate(-0.1) };
                continue;
            }

            var others = place.Found.Where(other => !ReferenceEquals(other, field)).Select(other => other.Rect)
                .Concat(place.Rest.Select(letter => letter.Box))
                .Where(other => Rects.SharedX(other, field.Rect) > 0)
                .ToList();
            var top = others.Where(other => other.Bottom <= field.Rect.Y + 0.5).Select(other => other.Bottom).Append(place.Rect.Y).Append(field.Rect.Y - MostWidened).Max();
            var bottom = others.Where(other => other.Y >= field.Rect.Bottom - 0.5).Select(other => other.Y).Append(place.Rect.Bottom).Append(field.Rect.Bottom + MostWidened).Min();
            place.Found[i] = field with { Rect = Rects.Between(field.Rect.X, Math.Min(top, field.Rect.Y), field.Rect.Right, Math.Max(bottom, field.Rect.Bottom)) };
        }
    }

    /// <summary>A free line with a name before it: 署名.</summary>
    private static void Underlined(BlankPage page, RuledPage ruled, List<Place> places)
    {
        foreach (var line in ruled.Underlines.Where(line => line.Width >= LeastSignatureWidth))
        {
            var rect = Rects.Between(line.X, line.Y - SignatureHeight, line.Right, line.Y);
            var place = PlaceAt(places, rect);
            var before = PrintedLines.Of(place.Rest.Where(letter => letter.Box.Right <= line.X + 2 && line.X - letter.Box.Right < 60 && Math.Abs(letter.CentreY - (line.Y - 3)) < 5))
                .Select(PrintedLines.TextOf)
                .LastOrDefault();
            if (before is null)
            {
                continue;
            }

            var kind = before.Contains("氏名", StringComparison.Ordinal) || before.Contains("署名", StringComparison.Ordinal) ? PaperFieldKind.Signature : PaperFieldKind.Kanji;
            place.Found.RemoveAll(field => field.Kind == PaperFieldKind.Kanji && Rects.SharedArea(field.Rect, rect) > 0);
            place.Found.Add(new FieldCandidate(page.Number, kind, rect) { Labels = [before] });
        }
    }

    /// <summary>Names of parts of the form: tinted cells over the width of a table, and white print on dark bars.</summary>
    private static List<PrintedRun> Headings(List<Place> places, RuledPage ruled)
    {
        var wide = places
            .Where(place => place is { Shaded: true, Rect: { Width: > 60, Height: < 12 } } && place.Characters.Count > 1)
            .Select(place => new PrintedRun([.. PrintedLines.Of(place.Characters).SelectMany(line => line)]));
        var bars = PrintedLines.Of(places.First(place => place.Cell is null).Characters.Where(OnBar))
            .SelectMany(line => PrintedLines.Words(line, 3));
        return [.. wide.Concat(bars)];

        bool OnBar(PrintedCharacter letter)
        {
            var x = Math.Clamp((int)((letter.Box.X - 0.3) * ruled.PixelsPerMm), 0, ruled.Walls.Width - 1);
            var y = Math.Clamp((int)((letter.Box.Bottom + 0.4) * ruled.PixelsPerMm), 0, ruled.Walls.Height - 1);
            return ruled.Walls[x, y] != 0;
        }
    }
}
