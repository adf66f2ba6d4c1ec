using CoreSystem.Web.Allowance;
using CoreSystem.Web.Entries;
using CoreSystem.Web.Lookups;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Pages;

/// <summary>An entry screen as it is declared; its round trips are in <c>EntryEndpoints</c>.</summary>
internal sealed class EntryModel(EntryScreens screens, LookupDesk lookups, ReceptionNumbers receptionNumbers, BusinessCalendar calendar) : ScreenModel(null)
{
    public DateOnly BusinessDate => calendar.Date;

    public EntryScreen Entry { get; private set; } = null!;

    public string ReceptionNo { get; private set; } = "";

    protected override Screen Shown => Screen.Entry(Entry.Id, Entry.Name);

    public void OnGet(string screen) => ReceptionNo = receptionNumbers.Next(Entry.Letter);

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        Entry = screens.Entry((string)RouteData.Values["screen"]!)!;
        base.OnPageHandlerExecuting(context);
    }

    /// <summary>Title, label and columns of the search window of a field, for the page's script.</summary>
    public string? Window(EntryField field)
    {
        if (field.Kind != FieldKind.Lookup)
        {
            return null;
        }

        var (title, label, columns) = lookups.Of(field.Lookup).Window;
        return string.Join('|', [title, label, .. columns]);
    }
}
