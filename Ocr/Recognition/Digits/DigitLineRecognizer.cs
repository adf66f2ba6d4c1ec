using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Numbers without boxes: telephone numbers with hyphens or parentheses, reference numbers.</summary>
internal sealed class DigitLineRecognizer(LineReader reader, DigitReader digits) : IFieldRecognizer
{
    public const string Model = "digits.line";

    private const string Name = "ppocr-line";

    private const string Characters = "0123456789-()";

    /// <summary>A text that is no telephone number is this much less likely than one that is.</summary>
    private const double NoTelephone = 0.05;

    public double MarginMm => 1.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Digits && field.Boxes.Count == 0;

    public FieldSight Read(FieldTask task)
    {
        var strokes = task.Strokes;
        if (strokes.Count == 0 || FieldMarks.IsSlashed(task, strokes))
        {
            return Sights.Empty(task, Name);
        }

        var flags = FieldMarks.Of(task, strokes).ToList();
        var line = reader.Read(task.Ink, strokes, Characters);
        var split = GlyphSplitter.Split(task.Ink, strokes);
        var splitText = split is { } glyphs ? Joined(digits.Read(glyphs.Cells).Candidates[0].Text, glyphs.DashesBefore) : null;
        var ranked = Rank(task.Type, line, splitText);
        var (text, share) = ranked[0];
        var number = LineReading.Digits(text);
        if (number.Length == 0)
        {
            return Sights.Unreadable(Name, Model, flags);
        }

        return new FieldSight(
            Name,
            text,
            FieldValue.OfText(number),
            Model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["share"] = share,
                ["margin"] = line.Margin,
                ["mass"] = line.Mass,
                ["second"] = line.SecondAgrees,
                ["tesseract"] = line.TesseractAgrees,
                ["split"] = splitText is null ? 0.5 : Same(splitText, text) ? 1 : 0,
                ["valid"] = IsPlausible(task, number) ? 1 : 0,
            },
            flags,
            Sights.Alternatives(ranked.Skip(1).Select(candidate => (LineReading.Digits(candidate.Text), candidate.Share)), number));
    }

    private static List<(string Text, double Share)> Rank(FieldType type, LineReading line, string? split)
    {
        var candidates = line.Candidates.Select(candidate => (candidate.Text, Weight: candidate.Probability * Prior(type, candidate.Text))).ToList();
        if (split is not null)
        {
            // The split line is a reading of its own: it counts as much as half of the line's belief.
            candidates.Add((split, 0.5 * Prior(type, split)));
        }

        var merged = candidates
            .GroupBy(candidate => LineReading.Digits(candidate.Text), StringComparer.Ordinal)
            .Select(group => (group.MaxBy(candidate => candidate.Weight).Text, Weight: group.Sum(candidate => candidate.Weight)))
            .OrderByDescending(candidate => candidate.Weight)
            .ToList();
        var total = Math.Max(merged.Sum(candidate => candidate.Weight), 1e-12);
        return [.. merged.Select(candidate => (candidate.Text, candidate.Weight / total))];
    }

    private static double Prior(FieldType type, string text) =>
        type is not FieldType.Telephone || TelephoneNumber.Parse(LineReading.Digits(text)) is { IsValid: true, Warning: null } ? 1 : NoTelephone;

    private static bool IsPlausible(FieldTask task, string number) => task.Type is FieldType.Telephone
        ? TelephoneNumber.Parse(number) is { IsValid: true, Warning: null }
        : task.Length is null || task.Length == number.Length;

    private static bool Same(string a, string b) => string.Equals(LineReading.Digits(a), LineReading.Digits(b), StringComparison.Ordinal);

    private static string Joined(string digits, IReadOnlyList<int> dashesBefore)
    {
        var text = digits;
        foreach (var position in dashesBefore.Where(position => position > 0 && position < digits.Length).OrderDescending())
        {
            text = text.Insert(position, "-");
        }

        return text;
    }
}
