using CoreSystem.Web.Dates;

namespace CoreSystem.Web.Allowance;

/// <summary>支給開始年月 (児童手当法8条): the month after the claim, or after the event when the claim came within 15 days.</summary>
/// <param name="Month">支給開始年月.</param>
/// <param name="LosesMonths">True when the claim came too late for the 15日特例 and that costs a month or more.</param>
internal sealed record StartMonth(YearMonth Month, bool LosesMonths)
{
    /// <summary>The 15 days are calendar days from the day after the event.</summary>
    public static StartMonth Of(DateOnly eventDate, DateOnly claimDate)
    {
        var afterEvent = YearMonth.Of(eventDate).Next;
        var month = claimDate <= eventDate.AddDays(15) ? afterEvent : YearMonth.Of(claimDate).Next;
        return new StartMonth(month, month > afterEvent);
    }
}
