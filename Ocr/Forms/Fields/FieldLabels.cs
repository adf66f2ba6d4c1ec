using Rpa.Ocr.Forms.Blanks;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>Says what is printed for a field: beside it, left of it, above it, and for its part of the form.</summary>
internal sealed class FieldLabels(List<Place> places, IReadOnlyList<PrintedRun> headings)
{
    private const double MostAbove = 200;
    private const double MostLeftOnPage = 45;
    private const double MostLeftOfBoxes = 25;

    private readonly List<(Place Place, string Text)> _labels =
    [
        .. places.Where(place => place.Cell is not null && place.Found.Count == 0)
            .Select(place => (place, place.Text))
            .Where(label => label.Text.Length > 0),
    ];

    public FieldCandidate Name(Place place, FieldCandidate field)
    {
        if (place.Cell is null)
        {
            // Boxes whose frame touches the rulings around it have no cell of their own: the labels beside them count all the same.
            var beside = LeftOf(field.Rect, place).Where(IsName).ToList();
            return field with
            {
                Labels = [.. field.Labels, .. OnPage(place, field), .. beside.Take(1)],
                Parts = [.. beside.Skip(1).Concat(PartsOf(field.Rect)).Distinct(StringComparer.Ordinal)],
            };
        }

        var left = LeftOf(field.Rect, place).ToList();
        var above = Above(field.Rect, place).ToList();
        var names = left.Where(IsName).ToList();
        var own = new List<string>(field.Labels);
        own.AddRange(InCell(place, field));
        own.AddRange(names.Take(1));
        own.AddRange(above.Where(IsName).Take(1));
        return field with
        {
            Labels = [.. own.Distinct(StringComparer.Ordinal)],
            Parts = [.. names.Skip(1).Concat(above.Where(IsName).Skip(1).Take(1)).Concat(PartsOf(field.Rect)).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Row numbers and codes name nothing.</summary>
    private static bool IsName(string text) => PrintedLines.Plain(text) is { Length: > 1 } plain && plain.Any(letter => letter > 0xFF);

    private IEnumerable<string> LeftOf(MmRect rect, Place place) => _labels
        .Where(label => (place.Cell is null ? rect.X - label.Place.Rect.Right < MostLeftOfBoxes : label.Place.Cell!.Block == place.Cell.Block)
            && label.Place.Rect.Right <= rect.X + 1
            && Rects.SharedY(label.Place.Rect, rect) > 0.6 * Math.Min(label.Place.Rect.Height, rect.Height))
        .OrderByDescending(label => label.Place.Rect.Right)
        .Select(label => label.Text);

    private IEnumerable<string> Above(MmRect rect, Place place) => _labels
        .Where(label => label.Place.Cell!.Block == place.Cell!.Block
            && label.Place.Rect.Bottom <= rect.Y + 1
            && rect.Y - label.Place.Rect.Bottom < MostAbove
            && Rects.SharedX(label.Place.Rect, rect) > 0.6 * Math.Min(label.Place.Rect.Width, rect.Width)
            && label.Place.Rect.Width < 3 * place.Rect.Width)
        .OrderByDescending(label => label.Place.Rect.Bottom)
        .Select(label => label.Text);

    /// <summary>Print before a row of boxes, a date or a choice in its own cell.</summary>
    private static IEnumerable<string> InCell(Place place, FieldCandidate field)
    {
        if (field.Kind is PaperFieldKind.Kanji or PaperFieldKind.Money || field.Unit.Length > 0)
        {
            return [];
        }

        var words = PrintedLines.Of(place.Rest).SelectMany(line => PrintedLines.Words(line, 1.0)).ToList();
        var before = words
            .Where(word => word.Box.Right <= field.Rect.X + 0.5 && Rects.SharedY(word.Box, field.Rect) > 0.3 * word.Height)
            .OrderByDescending(word => word.Box.Right);
        var over = words
            .Where(word => word.Box.Bottom <= Rects.CentreY(field.Rect) && Rects.SharedX(word.Box, field.Rect.Inflate(3)) > 0)
            .OrderByDescending(word => word.Box.Bottom);
        return before.Concat(over).Select(word => word.Text).Take(1);
    }

    private static IEnumerable<string> OnPage(Place page, FieldCandidate field)
    {
        var line = page.Rest
            .Where(letter => letter.Box.Right <= field.Rect.X + 1 && field.Rect.X - letter.Box.Right < MostLeftOnPage && Math.Abs(letter.CentreY - Rects.CentreY(field.Rect)) < 3)
            .OrderBy(letter => letter.Box.X)
            .ToList();
        return PrintedLines.Words(line, 1.2).Select(word => word.Text).Reverse().Take(1);
    }

    private string[] PartsOf(MmRect rect) =>
    [
        .. headings.Where(heading => heading.Box.Bottom <= rect.Y + 1 && heading.Box.X < rect.Right && rect.X - heading.Box.X < 160)
            .OrderByDescending(heading => Math.Round(heading.Box.Y / 3))
            .ThenByDescending(heading => heading.Box.X <= rect.X + 2 ? heading.Box.X : double.MinValue)
            .Select(heading => heading.Text)
            .Take(1),
    ];
}
