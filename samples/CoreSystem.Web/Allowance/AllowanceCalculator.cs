using CoreSystem.Web.Dates;

namespace CoreSystem.Web.Allowance;

/// <summary>The monthly amount of 児童手当 since October 2024 (児童手当法6条, 令和6年法律47号).</summary>
internal static class AllowanceCalculator
{
    private const int ThirdOrLater = 30_000;
    private const int UnderThree = 15_000;
    private const int ThreeOrOlder = 10_000;

    /// <summary>Orders the persons by birth; the third and later are paid more than the first two.</summary>
    public static AllowanceResult Compute(YearMonth month, IEnumerable<CountedPerson> persons)
    {
        var rows = persons
            .Where(p => IsInBand(p, month))
            .OrderBy(p => p.Birth).ThenBy(p => p.IsPaid).ThenBy(p => p.Row)
            .Select((p, i) => new AllowanceRow(i + 1, p.Row, p.IsPaid, p.IsPaid ? Amount(p.Birth, i + 1, month) : 0));
        return new AllowanceResult([.. rows]);
    }

    /// <summary>支給対象: through the 31 March after reaching 18.</summary>
    public static bool IsChild(DateOnly birth, YearMonth month) => Ages.FiscalYearEnd(birth, 18) >= month.FirstDay;

    /// <summary>算定対象: after that, through the 31 March after reaching 22.</summary>
    public static bool IsSibling(DateOnly birth, YearMonth month) =>
        !IsChild(birth, month) && Ages.FiscalYearEnd(birth, 22) >= month.FirstDay;

    private static bool IsInBand(CountedPerson person, YearMonth month) =>
        person.IsPaid ? IsChild(person.Birth, month) : IsSibling(person.Birth, month);

    private static int Amount(DateOnly birth, int rank, YearMonth month)
    {
        if (rank >= 3)
        {
            return ThirdOrLater;
        }

        return month <= LastMonthUnderThree(birth) ? UnderThree : ThreeOrOlder;
    }

    // The law gives a child born on the first of a month the same last month as one born on the second.
    private static YearMonth LastMonthUnderThree(DateOnly birth) =>
        birth.Day == 1 ? new YearMonth(birth.Year + 3, birth.Month) : YearMonth.Of(Ages.Attained(birth, 3));
}
