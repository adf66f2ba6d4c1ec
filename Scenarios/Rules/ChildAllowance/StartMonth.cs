using System.Globalization;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>
/// The first month paid (支給開始年月; 児童手当法8条2項・3項): the month after the claim, or after the event where the claim came
/// within 15 calendar days counted from the day after the event (15日特例).
/// </summary>
public sealed record StartMonth
{
    /// <summary>Days of the 15日特例.</summary>
    public const int GraceDays = 15;

    private StartMonth(DateOnly first, DateOnly deadline, bool inTime, DateOnly firstIfInTime, DateOnly firstIfLate)
    {
        First = first;
        Deadline = deadline;
        InTime = inTime;
        FirstIfInTime = firstIfInTime;
        FirstIfLate = firstIfLate;
    }

    /// <summary>First day of the first month paid.</summary>
    public DateOnly First { get; }

    /// <summary>Last day of the 15日特例.</summary>
    public DateOnly Deadline { get; }

    /// <summary>Whether the claim was made by then.</summary>
    public bool InTime { get; }

    /// <summary>First day of the month that follows the event.</summary>
    public DateOnly FirstIfInTime { get; }

    /// <summary>First day of the month that follows the claim.</summary>
    public DateOnly FirstIfLate { get; }

    /// <summary>The month as <c>yyyy-MM</c>.</summary>
    public string Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Works out the first month.</summary>
    /// <param name="eventDate">事由発生日: birth, 転出予定日 of the former town, the day an obstacle ended.</param>
    /// <param name="claimDate">請求日.</param>
    /// <param name="isClosed">Whether the town hall is closed on a day, or null where the deadline is never moved.</param>
    public static StartMonth Of(DateOnly eventDate, DateOnly claimDate, Func<DateOnly, bool>? isClosed = null)
    {
        var deadline = eventDate.AddDays(GraceDays);
        while (isClosed?.Invoke(deadline) ?? false)
        {
            deadline = deadline.AddDays(1);
        }

        var inTime = claimDate <= deadline;
        var (early, late) = (NextMonth(eventDate), NextMonth(claimDate));
        return new(inTime ? early : late, deadline, inTime, early, late);
    }

    /// <summary>The first month without, for a decrease (額改定届, 減額): the month after the event, whenever it is notified.</summary>
    /// <param name="eventDate">事由発生日.</param>
    public static StartMonth OfDecrease(DateOnly eventDate)
    {
        var next = NextMonth(eventDate);
        return new(next, eventDate.AddDays(GraceDays), true, next, next);
    }

    private static DateOnly NextMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
