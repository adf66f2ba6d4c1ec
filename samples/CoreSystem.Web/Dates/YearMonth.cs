using System.Globalization;

namespace CoreSystem.Web.Dates;

/// <summary>A calendar month (年月).</summary>
internal readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public YearMonth Next => Month == 12 ? new YearMonth(Year + 1, 1) : this with { Month = Month + 1 };

    public YearMonth Previous => Month == 1 ? new YearMonth(Year - 1, 12) : this with { Month = Month - 1 };

    public static YearMonth Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Reads <c>2026-08</c>.</summary>
    public static YearMonth Parse(string text) =>
        Of(DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture));

    public int CompareTo(YearMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
