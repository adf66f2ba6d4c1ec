using System.Globalization;

namespace Rpa.Scenarios.Values;

/// <summary>
/// 和暦年月日: parses every spelling met on paper and in exports, and formats for people, core systems and storage.
/// <c>JapaneseCalendar</c> is not used: it accepts dates outside of an era without a word.
/// </summary>
public static class WarekiDate
{
    private const int LongestEra = 99;

    /// <summary>
    /// Parses 令和8年7月20日, 元年, R8.7.20, 令8・7・20, 5-08-07-20, 5080720, 20260720, 2026/7/20, 2026-07-20, 2026年7月20日, in any width,
    /// kanji numerals too. A date outside of the era written (平成31年5月1日) is understood, with a warning that proposes the right era.
    /// </summary>
    /// <param name="text">As written.</param>
    /// <param name="context">Plausible range, or null for none. Without it a date without era is an error.</param>
    public static Parsed<DateOnly> Parse(string? text, WarekiContext? context = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<DateOnly>("日付が空です。");
        }

        var parts = WarekiText.Read(text);
        return parts.Error is not null ? Parsed.Bad<DateOnly>(parts.Error) : FromParts(parts.Era, parts.Year, parts.Month, parts.Day, context);
    }

    /// <summary>Puts a date together from its parts as circled and written in boxes.</summary>
    /// <param name="era">Era, or null when the year is western (≥ 1868) or the era was left out.</param>
    /// <param name="year">Year of the era, or western year.</param>
    /// <param name="month">Month.</param>
    /// <param name="day">Day.</param>
    /// <param name="context">Plausible range, or null for none.</param>
    public static Parsed<DateOnly> FromParts(JapaneseEra? era, int year, int month, int day, WarekiContext? context = null)
    {
        if (era is null)
        {
            return year >= 1868 ? Western(year, month, day, context) : WithoutEra(year, month, day, context);
        }

        if (year is < 1 or > LongestEra)
        {
            return Parsed.Bad<DateOnly>($"{era.Name}{year}年という年はありません。");
        }

        if (Build(era.ToWesternYear(year), month, day) is not { } date)
        {
            return Impossible(month, day);
        }

        var warning = era.Covers(date) ? null : OutOfEra(era, year, date);
        return InContext(date, warning, context);
    }

    /// <summary>令和8年7月20日; the first year of an era is 元年; before 明治 the western year.</summary>
    public static string Format(DateOnly date) => JapaneseEra.Of(date) is { } era
        ? $"{era.Name}{EraYear(era, date)}年{date.Month}月{date.Day}日"
        : string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>R8.7.20, as clerks write it; before 明治 ISO 8601.</summary>
    public static string FormatShort(DateOnly date) => JapaneseEra.Of(date) is { } era
        ? string.Create(CultureInfo.InvariantCulture, $"{era.Letter}{date.Year - era.First.Year + 1}.{date.Month}.{date.Day}")
        : FormatIso(date);

    /// <summary>7 digits EYYMMDD as core systems take them: 5080720.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before 明治.</exception>
    public static string FormatCode(DateOnly date)
    {
        var era = JapaneseEra.Of(date) ?? throw new ArgumentOutOfRangeException(nameof(date), "There is no era before Meiji.");
        return string.Create(CultureInfo.InvariantCulture, $"{era.Code}{date.Year - era.First.Year + 1:00}{date.Month:00}{date.Day:00}");
    }

    /// <summary>ISO 8601: 2026-07-20.</summary>
    public static string FormatIso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>令和8年7月 of a month given as <c>yyyy-MM</c>; anything else comes back unchanged.</summary>
    public static string FormatMonth(string yearMonth) =>
        DateOnly.TryParseExact(yearMonth + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && JapaneseEra.Of(first.AddMonths(1).AddDays(-1)) is { } era
            ? $"{era.Name}{EraYear(era, first)}年{first.Month}月"
            : yearMonth;

    /// <summary>First day of a month written as 令和11年3月, R11.3, 2029-03, 2029/3 or 2029年3月.</summary>
    /// <param name="text">As written.</param>
    public static Parsed<DateOnly> ParseMonth(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<DateOnly>("年月が空です。");
        }

        var month = Hyphens.ToAscii(DigitText.FoldWidth(text)).Trim();
        month = month.EndsWith("月末", StringComparison.Ordinal) ? month[..^1] : month;
        var first = month.EndsWith('月') ? month + "1日"
            : month.Contains('年', StringComparison.Ordinal) ? month + "月1日"
            : month.FirstOrDefault(c => c is '.' or '/' or '-') is var mark and not '\0' ? month + mark + "01"
            : null;
        return first is null ? Parsed.Bad<DateOnly>("年月が読めません。令和11年3月のように書いてください。") : Parse(first);
    }

    private static string EraYear(JapaneseEra era, DateOnly date)
    {
        var year = date.Year - era.First.Year + 1;
        return year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture);
    }

    private static Parsed<DateOnly> Western(int year, int month, int day, WarekiContext? context) =>
        Build(year, month, day) is { } date ? InContext(date, null, context) : Impossible(month, day);

    private static Parsed<DateOnly> WithoutEra(int year, int month, int day, WarekiContext? context)
    {
        if (context is null || year is < 1 or > LongestEra)
        {
            return Parsed.Bad<DateOnly>("元号（または西暦の4桁）がありません。");
        }

        var candidates = JapaneseEra.All
            .Select(era => (Era: era, Date: Build(era.ToWesternYear(year), month, day)))
            .Where(c => c.Date is { } date && c.Era.Covers(date) && date >= context.Earliest && date <= context.Latest)
            .ToList();
        return candidates.Count switch
        {
            1 => Parsed.Ok(candidates[0].Date!.Value, $"元号がないので{candidates[0].Era.Name}とみなしました。確かめてください。"),
            0 => Parsed.Bad<DateOnly>("元号がなく、あり得る元号も見つかりません。"),
            _ => Parsed.Bad<DateOnly>($"元号がありません。{string.Join("か", candidates.Select(c => c.Era.Name))}か分かりません。"),
        };
    }

    private static Parsed<DateOnly> InContext(DateOnly date, string? warning, WarekiContext? context) =>
        context is null ? Parsed.Ok(date, warning)
        : date > context.Latest ? Parsed.Bad<DateOnly>($"{Format(date)}は先の日付です。")
        : date < context.Earliest ? Parsed.Ok(date, warning ?? $"{Format(date)}は古すぎます。確かめてください。")
        : Parsed.Ok(date, warning);

    private static string OutOfEra(JapaneseEra era, int year, DateOnly date) => date < era.First
        ? $"{era.Name}は{Format(era.First)}からです。{Format(date)}ではありませんか。"
        : $"{era.Name}は{Format(era.Last)}までなので{era.Name}{year}年{date.Month}月{date.Day}日はありません。{Format(date)}ではありませんか。";

    private static Parsed<DateOnly> Impossible(int month, int day) => Parsed.Bad<DateOnly>(
        month is < 1 or > 12 ? $"{month}月という月はありません。" : $"{month}月{day}日という日はありません。");

    private static DateOnly? Build(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
