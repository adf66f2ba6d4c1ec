using System.Globalization;

namespace CoreSystem.Desktop;

/// <summary>Dates as this program takes and shows them: 7 digits with the era (5080720 = 令和8年7月20日).</summary>
public static class Wareki
{
    private static readonly (int Era, string Name, DateOnly First)[] Eras =
    [
        (5, "令和", new(2019, 5, 1)), (4, "平成", new(1989, 1, 8)), (3, "昭和", new(1926, 12, 25)), (2, "大正", new(1912, 7, 30)), (1, "明治", new(1868, 10, 23)),
    ];

    /// <summary>The date of 7 digits, or null if there is no such day in that era.</summary>
    public static DateOnly? Parse(string text)
    {
        if (text.Length != 7 || !text.All(char.IsAsciiDigit) || Array.FindIndex(Eras, known => known.Era == text[0] - '0') is not (>= 0 and var index))
        {
            return null;
        }

        var era = Eras[index];
        var year = era.First.Year + int.Parse(text.AsSpan(1, 2), CultureInfo.InvariantCulture) - 1;
        var (month, day) = (int.Parse(text.AsSpan(3, 2), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture));
        if (text.AsSpan(1, 2) is "00" || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        return date >= era.First && (index == 0 || date < Eras[index - 1].First) ? date : null;
    }

    /// <summary>7 digits.</summary>
    public static string Digits(DateOnly date)
    {
        var era = Array.Find(Eras, known => date >= known.First);
        return string.Create(CultureInfo.InvariantCulture, $"{era.Era}{date.Year - era.First.Year + 1:00}{date.Month:00}{date.Day:00}");
    }

    /// <summary>As shown: 令和08年07月20日.</summary>
    public static string Shown(DateOnly date)
    {
        var era = Array.Find(Eras, known => date >= known.First);
        return string.Create(CultureInfo.InvariantCulture, $"{era.Name}{date.Year - era.First.Year + 1:00}年{date.Month:00}月{date.Day:00}日");
    }
}
