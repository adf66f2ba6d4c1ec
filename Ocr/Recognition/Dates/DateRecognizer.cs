using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Dates;

/// <summary>和暦 dates: an era circled or printed, and year, month and day written in their places.</summary>
internal sealed class DateRecognizer(DatePartReader reader) : IFieldRecognizer
{
    public const string Model = "date";

    private const string Name = "date-parts";

    public double MarginMm => 3;

    public bool Reads(PaperField field) => field.Kind is PaperFieldKind.Date && field.Date is not null;

    public FieldSight Read(FieldTask task)
    {
        var layout = task.Field.Date ?? throw new ArgumentException("A date field has its parts.", nameof(task));
        var slots = new[] { layout.Year, layout.Month, layout.Day }.OfType<MmRect>().ToList();
        var parts = PartStrokes.Of(task.Ink, slots);
        var era = EraReader.Read(task.Ink, layout);
        var written = parts.Count(part => part.Count > 0);
        if (written == 0 && (layout.EraFixed || era.None))
        {
            return Sights.Empty(task, Name);
        }

        var flags = FieldMarks.Of(task, [.. parts.SelectMany(part => part)]).ToList();
        AddEraFlags(era, flags);
        if (PartStrokes.LooksStruckOut(task.Ink, parts))
        {
            flags.Add(ReadingFlags.StruckOut);
        }

        if (written < slots.Count || slots.Count < 2)
        {
            flags.Add(ReadingFlags.Incomplete);
            return new FieldSight(Name, null, null, Model, new Dictionary<string, double>(StringComparer.Ordinal), flags, []);
        }

        var read = reader.Read(task.Ink, parts);
        if (read.Any(part => !part.Written))
        {
            return Sights.Unreadable(Name, Model, flags);
        }

        return Judged(task, layout, era, read, flags);
    }

    private static FieldSight Judged(FieldTask task, PaperDate layout, EraChoice era, IReadOnlyList<DatePart> read, List<string> flags)
    {
        var day = layout.Day is null ? null : read[2];
        var candidates = DateJudge.Judge(era, read[0], read[1], day, date => IsPlausible(task, date));
        var best = candidates[0];
        if (!IsFirst(read[0], best.Year) || !IsFirst(read[1], best.Month) || (day is not null && !IsFirst(day, best.Day!)))
        {
            flags.Add(ReadingFlags.DateDecided);
        }

        if (best.Date is null)
        {
            flags.Add(ReadingFlags.ImpossibleDate);
        }

        return new FieldSight(
            Name,
            TextOf(best, era),
            ValueOf(best),
            Model,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["share"] = candidates.Where(candidate => Same(candidate, best)).Sum(candidate => candidate.Probability),
                ["digits"] = read.Min(part => part.Candidates[0].Probability),
                ["mass"] = read.Min(part => part.Mass),
                ["second"] = read.Min(part => part.SecondAgrees),
                ["own"] = read.Min(part => part.Own),
                ["era"] = era.Clear,
                ["decided"] = flags.Contains(ReadingFlags.DateDecided) ? 1 : 0,
                ["plausible"] = best.Date is { } date && IsPlausible(task, date) ? 1 : 0,
            },
            flags,
            Sights.Alternatives(candidates.Skip(1).Select(candidate => (ValueOf(candidate)?.Text ?? string.Empty, candidate.Probability)), ValueOf(best)?.Text));
    }

    private static void AddEraFlags(EraChoice era, List<string> flags)
    {
        if (era.None)
        {
            flags.Add(ReadingFlags.NoEra);
        }

        if (era.Several)
        {
            flags.Add(ReadingFlags.TwoChoices);
        }
    }

    private static bool IsFirst(DatePart part, string text) => string.Equals(part.Candidates[0].Text, text, StringComparison.Ordinal);

    private static bool Same(DateCandidate a, DateCandidate b) => a.Date is not null && a.Date == b.Date;

    private static FieldValue? ValueOf(DateCandidate candidate) => candidate switch
    {
        { Date: null } => null,
        { Date: { } month, Day: null } => FieldValue.OfText(WarekiDate.FormatIso(month)[..7]),
        { Date: { } date } => FieldValue.OfDate(date),
    };

    private static string TextOf(DateCandidate candidate, EraChoice era)
    {
        var name = era.None ? string.Empty : JapaneseEra.OfCode(candidate.Era)?.Name ?? string.Empty;
        var day = candidate.Day is null ? string.Empty : $"{candidate.Day}日";
        return $"{name}{candidate.Year}年{candidate.Month}月{day}";
    }

    /// <summary>Nobody is born tomorrow or 120 years ago; other dates of an application lie within some years of today.</summary>
    private static bool IsPlausible(FieldTask task, DateOnly date) => task.Field.Key.EndsWith("birth", StringComparison.Ordinal)
        ? date <= task.Today && date > task.Today.AddYears(-120)
        : date <= task.Today.AddYears(5) && date > task.Today.AddYears(-10);
}
