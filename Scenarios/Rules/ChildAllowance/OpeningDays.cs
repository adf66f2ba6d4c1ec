namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>Days on which the town hall is closed: weekends, 29 December to 3 January, and the holidays given (国民の祝日, local ones).</summary>
internal sealed class OpeningDays(IReadOnlySet<DateOnly> holidays)
{
    public bool IsClosed(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        || (day.Month == 12 && day.Day >= 29) || (day.Month == 1 && day.Day <= 3)
        || holidays.Contains(day);

    /// <summary>Whether any holiday of that year is known: an unknown year must not pass for one without holidays.</summary>
    public bool KnowsYear(int year) => holidays.Any(day => day.Year == year);
}
