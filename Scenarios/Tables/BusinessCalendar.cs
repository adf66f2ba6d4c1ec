namespace Rpa.Scenarios.Tables;

/// <summary>
/// Days on which the town hall is closed: weekends, 29 December to 3 January (地方自治法 4条の2), and the holidays of <c>holidays.yaml</c>
/// (国民の祝日に関する法律, and the town's own). A year that the file lacks is unknown: nothing is worked out for it.
/// </summary>
internal sealed class BusinessCalendar
{
    private readonly HashSet<DateOnly> _holidays;
    private readonly HashSet<int> _years;

    /// <summary>Creates a calendar.</summary>
    /// <param name="years">The years known.</param>
    /// <param name="holidays">Their holidays.</param>
    public BusinessCalendar(IEnumerable<int> years, IEnumerable<DateOnly> holidays)
    {
        _years = [.. years];
        _holidays = [.. holidays];
    }

    /// <summary>A calendar of no year.</summary>
    public static BusinessCalendar Unknown { get; } = new([], []);

    /// <summary>Whether the holidays of the year are known.</summary>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>Whether the town hall is closed on the day, or null where the year is unknown and the day is no weekend.</summary>
    public bool? IsClosed(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (day.Month == 12 && day.Day >= 29) || (day.Month == 1 && day.Day <= 3) ? true
        : Knows(day.Year) ? _holidays.Contains(day)
        : null;

    /// <summary>The day itself, or the next day on which the town hall is open (地方税法 20条の5); null where a year is unknown.</summary>
    public DateOnly? OpenOnOrAfter(DateOnly day)
    {
        while (IsClosed(day) is not false)
        {
            if (IsClosed(day) is null)
            {
                return null;
            }

            day = day.AddDays(1);
        }

        return day;
    }
}
