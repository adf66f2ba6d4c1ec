using CoreSystem.Web.Allowance;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;
using Microsoft.AspNetCore.Mvc;

namespace CoreSystem.Web.Pages;

/// <summary>JT1901 児童手当 受給者照会.</summary>
internal sealed class RecipientSearchModel(RecipientStore recipients, PersonStore persons) : ScreenModel(Screen.RecipientSearch)
{
    [BindProperty]
    public string? CertificationNo { get; set; }

    [BindProperty]
    public string? PersonNo { get; set; }

    [BindProperty]
    public string? ReceptionNo { get; set; }

    [BindProperty]
    public string? Remarks { get; set; }

    [BindProperty]
    public string RemarksMatch { get; set; } = "1";

    public IReadOnlyList<(Recipient Recipient, string Name)> Found { get; private set; } = [];

    public void OnPost()
    {
        var query = new RecipientQuery(
            (CertificationNo ?? "").Trim(),
            (PersonNo ?? "").Trim(),
            (ReceptionNo ?? "").Trim(),
            (Remarks ?? "").Trim(),
            string.Equals(RemarksMatch, "2", StringComparison.Ordinal));
        if (query.IsEmpty)
        {
            Say("E0014");
            return;
        }

        var found = recipients.Search(query);
        Found = [.. found.Take(RecipientStore.MaxRows).Select(r => (r, persons.Find(r.ClaimantNo)?.Name ?? ""))];
        ViewData[MessageKey] = SearchMessage.Of(found.Count, RecipientStore.MaxRows);
    }
}
