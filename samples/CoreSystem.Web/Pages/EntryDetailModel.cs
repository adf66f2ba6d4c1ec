using CoreSystem.Web.Entries;
using CoreSystem.Web.Lookups;
using CoreSystem.Web.Persons;
using Microsoft.AspNetCore.Mvc;

namespace CoreSystem.Web.Pages;

/// <summary>The detail page of a stored entry: every value, with what is behind its numbers now.</summary>
internal sealed class EntryDetailModel(EntryScreens screens, EntryStore entries, LookupDesk lookups, PersonStore persons) : ScreenModel(null)
{
    private readonly Dictionary<string, LookupFinding> _findings = new(StringComparer.Ordinal);

    public EntryScreen Entry { get; private set; } = null!;

    public StoredEntry? Record { get; private set; }

    protected override Screen Shown => Screen.Detail(Entry.Inquiry.Detail, Entry.Name.Replace("入力", "詳細", StringComparison.Ordinal));

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        Entry = screens.Detail((string)RouteData.Values["screen"]!)!;
        base.OnPageHandlerExecuting(context);
    }

    public IActionResult OnGet(string no)
    {
        ViewData[BackKey] = "/" + Entry.Inquiry.Inquiry;
        Record = entries.Find(Entry, no);
        if (Record is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            Say("E0044", Entry.ReceiptLabel);
        }
        else if (persons.Find(Record.SubjectNo) is { SupportMeasure: true })
        {
            Open("A0001");
        }

        return Page();
    }

    /// <summary>What a look-up shows now; empty where the field is.</summary>
    public Shown Display(EntryField field, string part)
    {
        if (Record![field.Id].Length == 0)
        {
            return new Shown("");
        }

        if (!_findings.TryGetValue(field.Id, out var finding))
        {
            _findings[field.Id] = finding = lookups.Find(field, Record[field.Id], Record.Values);
        }

        return finding.Parts.GetValueOrDefault(part, new Shown(""));
    }

    /// <summary>The rows of a grid on which anything stands.</summary>
    public IEnumerable<int> Rows(EntryGroup grid) => Enumerable.Range(1, grid.Rows).Where(row => grid.OfRow(row).Any(f => Record![f.Id].Length > 0));
}
