using CoreSystem.Web.Dates;
using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Allowance;

/// <summary>The dates of a claim; null where one is missing or wrong.</summary>
internal sealed record ClaimDates(DateOnly? Reception, DateOnly? Claim, DateOnly? Event)
{
    /// <summary>Reads and checks the dates: each needed, real, not after the 業務日付, the event not after the claim.</summary>
    public static ClaimDates Check(ClaimInput input, DateOnly businessDate, List<Message> messages)
    {
        var dates = new ClaimDates(
            Read("reception-date", "受付日", input.ReceptionDate, businessDate, messages),
            Read("claim-date", "請求日", input.ClaimDate, businessDate, messages),
            Read("event-date", "事由発生日", input.EventDate, businessDate, messages));
        if (dates.Event > dates.Claim)
        {
            messages.Add(MessageTable.At("event-date", "E0052", "事由発生日"));
            return dates with { Event = null };
        }

        return dates;
    }

    private static DateOnly? Read(string field, string label, string text, DateOnly businessDate, List<Message> messages)
    {
        if (text.Length == 0)
        {
            messages.Add(MessageTable.At(field, "E0012", label));
            return null;
        }

        if (!Wareki.TryParse(text, out var date))
        {
            messages.Add(MessageTable.At(field, "E0051", label));
            return null;
        }

        if (date > businessDate)
        {
            messages.Add(MessageTable.At(field, "E0052", label));
            return null;
        }

        return date;
    }
}
