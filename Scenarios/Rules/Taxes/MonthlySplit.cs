namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>
/// Special collection by months (地方税法 321条の5): twelve months from June; each is a twelfth cut to 100 yen, and June takes the rest.
/// </summary>
public static class MonthlySplit
{
    private const int Months = 12;

    /// <summary>Place of a calendar month in the year of collection: June 0 … May 11; null for what is no month.</summary>
    public static int? PlaceOf(int month) => month is >= 1 and <= Months ? (month + 6) % Months : null;

    /// <summary>Yen of every month from June to May.</summary>
    /// <param name="annual">年税額 in yen, not negative.</param>
    public static IReadOnlyList<long> Of(long annual)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(annual);
        var month = annual / Months / 100 * 100;
        return [annual - ((Months - 1) * month), .. Enumerable.Repeat(month, Months - 1)];
    }

    /// <summary>Yen collected between two months, both included; null where a month is none or they stand in the wrong order.</summary>
    public static long? Collected(IReadOnlyList<long> months, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(months);
        return PlaceOf(from) is { } first && PlaceOf(to) is { } last && first <= last && last < months.Count
            ? months.Skip(first).Take(last - first + 1).Sum()
            : null;
    }
}
