using System.Globalization;

namespace CoreSystem.Web.Dates;

/// <summary>和暦 as this system types and shows it: 7 digits EYYMMDD and 令和08年07月20日.</summary>
internal static class Wareki
{
    private static readonly Era[] Eras =
    [
        new('1', "明治", 1868, new DateOnly(1868, 1, 25), new DateOnly(1912, 7, 30)),
        new('2', "大正", 1912, new DateOnly(1912, 7, 30), new DateOnly(1926, 12, 25)),
        new('3', "昭和", 1926, new DateOnly(1926, 12, 25), new DateOnly(1989, 1, 7)),
        new('4', "平成", 1989, new DateOnly(1989, 1, 8), new DateOnly(2019, 4, 30)),
        new('5', "令和", 2019, new DateOnly(2019, 5, 1), DateOnly.MaxValue),
    ];

    /// <summary>Reads EYYMMDD. Refuses days that do not exist and days outside the era (4310501 = 平成31年5月1日).</summary>
    public static bool TryParse(string text, out DateOnly date)
    {
        date = default;
        if (text.Length != 7 || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var era = Array.Find(Eras, e => e.Code == text[0]);
        var yearOfEra = Number(text.AsSpan(1, 2));
        var month = Number(text.AsSpan(3, 2));
        var day = Number(text.AsSpan(5, 2));
        if (era is null || yearOfEra == 0 || month is < 1 or > 12)
        {
            return false;
        }

        var year = era.FirstYear + yearOfEra - 1;
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return date >= era.First && date <= era.Last;
    }

    /// <summary>The 7 digits of a date; the later era on a day that two eras share. Empty before 明治.</summary>
    public static string ToCode(DateOnly date) => EraOf(date) is { } era
        ? string.Create(CultureInfo.InvariantCulture, $"{era.Code}{date.Year - era.FirstYear + 1:00}{date:MMdd}")
        : "";

    /// <summary>令和08年07月20日.</summary>
    public static string ToText(DateOnly date) => EraOf(date) is { } era
        ? string.Create(CultureInfo.InvariantCulture, $"{era.Name}{date.Year - era.FirstYear + 1:00}年{date:MM}月{date:dd}日")
        : date.ToString("yyyy年MM月dd日", CultureInfo.InvariantCulture);

    /// <summary>令和08年08月.</summary>
    public static string ToText(YearMonth month)
    {
        var text = ToText(month.LastDay);
        return text[..(text.IndexOf('月', StringComparison.Ordinal) + 1)];
    }

    private static Era? EraOf(DateOnly date) => Array.FindLast(Eras, e => date >= e.First && date <= e.Last);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed record Era(char Code, string Name, int FirstYear, DateOnly First, DateOnly Last);
}
