using CoreSystem.Web.Entries;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;
using Microsoft.AspNetCore.Mvc;

namespace CoreSystem.Web.Pages;

/// <summary>The inquiry (照会) of an entry screen.</summary>
internal sealed class EntrySearchModel(EntryScreens screens, EntryStore entries, PersonStore persons) : ScreenModel(null)
{
    public EntryScreen Entry { get; private set; } = null!;

    [BindProperty]
    public string? ReceiptNo { get; set; }

    [BindProperty]
    public string? PersonNo { get; set; }

    [BindProperty]
    public string? ReceptionNo { get; set; }

    [BindProperty]
    public string? Remarks { get; set; }

    [BindProperty]
    public string RemarksMatch { get; set; } = "1";

    public IReadOnlyList<(StoredEntry Entry, string Name)> Found { get; private set; } = [];

    protected override Screen Shown => Screen.Inquiry(Entry.Inquiry.Inquiry, Entry.Name.Replace("入力", "照会", StringComparison.Ordinal));

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        Entry = screens.Inquiry((string)RouteData.Values["screen"]!)!;
        base.OnPageHandlerExecuting(context);
    }

    public void OnPost()
    {
        var query = new EntryQuery(
            (ReceiptNo ?? "").Trim(),
            (PersonNo ?? "").Trim(),
            (ReceptionNo ?? "").Trim(),
            (Remarks ?? "").Trim(),
            string.Equals(RemarksMatch, "2", StringComparison.Ordinal));
        if (query.IsEmpty)
        {
            Say("E0014");
            return;
        }

        var found = entries.Search(Entry, query);
        Found = [.. found.Take(EntryStore.MaxRows).Select(e => (e, persons.Find(e.SubjectNo)?.Name ?? ""))];
        ViewData[MessageKey] = SearchMessage.Of(found.Count, EntryStore.MaxRows);
    }
}
