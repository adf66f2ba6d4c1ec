using System.Globalization;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition.Dates;

/// <summary>Judges era, year, month and day together: digits that make no day, or no plausible one for the kind of date, lose against ones that do.</summary>
internal static class DateJudge
{
    private const int PerPart = 5;

    /// <summary>A day that does not exist is written now and then (2月30日); it must not be bent to one that exists unless the digits were doubtful.</summary>
    private const double NoSuchDay = 0.002;

    private const double OutOfEra = 0.05;

    private const double Implausible = 0.03;

    /// <summary>Parts that were not among a part's candidates are possible all the same.</summary>
    private const double Floor = 1e-6;

    /// <summary>The likeliest dates, likeliest first.</summary>
    /// <param name="era">The era's choice.</param>
    /// <param name="year">Year.</param>
    /// <param name="month">Month.</param>
    /// <param name="day">Day; null where the form asks for a month only.</param>
    /// <param name="plausible">Whether a day is plausible for the kind of date.</param>
    public static IReadOnlyList<DateCandidate> Judge(EraChoice era, DatePart year, DatePart month, DatePart? day, Func<DateOnly, bool> plausible)
    {
        var candidates = new List<DateCandidate>();
        foreach (var (code, eraBelief) in era.Beliefs)
        {
            foreach (var y in year.Candidates.Take(PerPart))
            {
                foreach (var m in month.Candidates.Take(PerPart))
                {
                    foreach (var d in day?.Candidates.Take(PerPart) ?? [new(string.Empty, 1)])
                    {
                        var date = DateOf(code, y.Text, m.Text, day is null ? null : d.Text, out var inEra);
                        var prior = date is not { } known ? NoSuchDay : (inEra ? 1 : OutOfEra) * (plausible(known) ? 1 : Implausible);
                        var weight = eraBelief * Math.Max(y.Probability, Floor) * Math.Max(m.Probability, Floor) * Math.Max(d.Probability, Floor);
                        candidates.Add(new DateCandidate(code, y.Text, m.Text, day is null ? null : d.Text, date, weight * prior));
                    }
                }
            }
        }

        var total = Math.Max(candidates.Sum(candidate => candidate.Probability), 1e-30);
        return [.. candidates
            .Select(candidate => candidate with { Probability = candidate.Probability / total })
            .OrderByDescending(candidate => candidate.Probability)];
    }

    private static DateOnly? DateOf(int era, string year, string month, string? day, out bool inEra)
    {
        inEra = false;
        var y = string.Equals(year, "元", StringComparison.Ordinal) ? 1 : Number(year);
        var parsed = WarekiDate.FromParts(JapaneseEra.OfCode(era), y, Number(month), day is null ? 1 : Number(day));
        if (!parsed.IsValid)
        {
            return null;
        }

        inEra = parsed.Warning is null;
        return parsed.Value;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
