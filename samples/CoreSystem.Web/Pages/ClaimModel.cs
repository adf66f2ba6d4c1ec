using System.Text.Json;
using CoreSystem.Web.Allowance;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Pages;

/// <summary>JT1001 児童手当 認定請求入力: the page; its round trips are in <c>ClaimEndpoints</c>.</summary>
internal sealed class ClaimModel(ReceptionNumbers receptionNumbers, HoldStore holds, BusinessCalendar calendar) : ScreenModel(Screen.Claim)
{
    public DateOnly BusinessDate => calendar.Date;

    public string ReceptionNo { get; private set; } = "";

    /// <summary>The fields of an input put aside, as JSON for the page's script; <c>null</c> for a new input.</summary>
    public string HeldFields { get; private set; } = "null";

    public void OnGet(string? held)
    {
        if (held is not null && holds.Find(held) is { } hold)
        {
            ReceptionNo = hold.ReceptionNo;
            HeldFields = JsonSerializer.Serialize(hold.Fields, ScreenJson.Options);
            return;
        }

        ReceptionNo = receptionNumbers.Next();
    }
}
