using Rpa.Scenarios.Tables;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>
/// The monthly amount (児童手当法6条・別表, as amended by 令和6年法律第47号): counted persons oldest first; the third and later get the
/// higher amount; under three years until the month that holds the third birthday.
/// </summary>
public static class AllowanceAmount
{
    /// <summary>
    /// Yen a month in the month that begins on <paramref name="month"/>, or null where no table is known for it.
    /// Children past the fiscal year of their 18th birthday and siblings outside of the band up to 22 do not count.
    /// </summary>
    /// <param name="childBirths">Births of the children claimed for (児童).</param>
    /// <param name="siblingBirths">Births of the older siblings that the claimant supports (算定対象となる兄姉等).</param>
    /// <param name="month">First day of the month.</param>
    public static int? Monthly(IEnumerable<DateOnly> childBirths, IEnumerable<DateOnly> siblingBirths, DateOnly month)
    {
        ArgumentNullException.ThrowIfNull(childBirths);
        ArgumentNullException.ThrowIfNull(siblingBirths);
        if (TownTables.Default.Allowance.On(month) is not { } rates)
        {
            return null;
        }

        var last = month.AddMonths(1).AddDays(-1);
        var counted = childBirths.Where(birth => birth <= last && Ages.FiscalYearEnd(birth, 18) >= month).Select(birth => (Birth: birth, Paid: true))
            .Concat(siblingBirths.Where(birth => IsSiblingAge(birth, month)).Select(birth => (Birth: birth, Paid: false)))
            .OrderBy(person => person.Birth)
            .ThenBy(person => person.Paid);
        return counted
            .Select((person, index) => !person.Paid ? 0 : index >= 2 ? rates.Third : IsUnderThree(person.Birth, month) ? rates.UnderThree : rates.Normal)
            .Sum();
    }

    /// <summary>Whether a person is in the band of 兄姉等: past the fiscal year of the 18th birthday, not past that of the 22nd.</summary>
    public static bool IsSiblingAge(DateOnly birth, DateOnly month) =>
        Ages.FiscalYearEnd(birth, 18) < month && Ages.FiscalYearEnd(birth, 22) >= month;

    /// <summary>Whether a child is paid as under three in a month: through the month that holds the third birthday.</summary>
    public static bool IsUnderThree(DateOnly birth, DateOnly month)
    {
        // The birthday itself, not the day before: a child born on the 1st is treated like the others of its month.
        var third = birth is { Month: 2, Day: 29 } ? new DateOnly(birth.Year + 3, 3, 1) : birth.AddYears(3);
        return month <= new DateOnly(third.Year, third.Month, 1);
    }
}
