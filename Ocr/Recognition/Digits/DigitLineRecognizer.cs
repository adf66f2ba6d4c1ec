using Rpa.Ocr.Recognition.Text;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Numbers without boxes: telephone numbers with hyphens or parentheses, reference numbers.</summary>
internal sealed class DigitLineRecognizer(LineReader reader, DigitReader digits) : IFieldRecognizer
{
    public const string Model = "digits.line";

    private const string Name = "digit-line";

    private const string Marks = "-()";

    private const string Characters = "0123456789" + Marks;

    /// <summary>A text that is no telephone number is this much less likely than one that is.</summary>
    private const double NoTelephone = 0.05;

    public double MarginMm => 1.5;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Digits && field.Boxes.Count == 0;

    public FieldSight Read(FieldTask task)
    {
        var strokes = task.Strokes;
        if (!task.Ink.HoldDigit(strokes) || FieldMarks.IsSlashed(task, strokes))
        {
            return Sights.Empty(task, Name);
        }

        var flags = FieldMarks.Of(task, strokes).ToList();

        // A narrow field holds a number in two lines.
        var parts = LineSplitter.Split(strokes, task.Crop.PixelsPerMm);
        var lines = parts.Select(part => reader.Read(task.Ink, part, Characters)).ToList();
        var ranked = lines.Count == 1
            ? RankedLine.Of(lines[0], digits, task.Ink, strokes, text => Prior(task.Type, text), Marks)
            : RankedLine.Join([.. lines.Select((line, index) => RankedLine.Of(line, digits, task.Ink, parts[index], _ => 1, Marks))], text => Prior(task.Type, text));
        var (text, share) = ranked.Candidates[0];
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
                ["mass"] = lines.Min(line => line.Mass),
                ["split"] = ranked.Split,
                ["own"] = ranked.Own,
                ["agree"] = ranked.Agree,
                ["cut"] = Math.Min(ranked.Cuts, 4),
                ["valid"] = IsPlausible(task, number) ? 1 : 0,
            },
            flags,
            Sights.Alternatives(ranked.Candidates.Skip(1).Select(candidate => (LineReading.Digits(candidate.Text), candidate.Share)), number));
    }

    private static double Prior(FieldType type, string text) =>
        type is not FieldType.Telephone || TelephoneNumber.Parse(LineReading.Digits(text)) is { IsValid: true, Warning: null } ? 1 : NoTelephone;

    private static bool IsPlausible(FieldTask task, string number) => task.Type is FieldType.Telephone
        ? TelephoneNumber.Parse(number) is { IsValid: true, Warning: null }
        : task.Length is null || task.Length == number.Length;
}
