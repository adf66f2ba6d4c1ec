using CoreSystem.Web.Banks;
using CoreSystem.Web.Dates;
using CoreSystem.Web.Faults;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Persons;
using CoreSystem.Web.Settings;

namespace CoreSystem.Web.Endpoints;

/// <summary>The look-ups of JT1001: dates, persons, banks and branches, and the search window (F4).</summary>
internal static class LookupEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/JT1001/date", (LookupRequest request, HttpContext context) =>
            Wareki.TryParse(request.Code, out var date)
                ? Found(context, Wareki.ToText(date))
                : NotFound(context, MessageTable.At(request.Field, "E0051", request.Code)));
        app.MapPost("/JT1001/person", Person);
        app.MapPost("/JT1001/bank", (LookupRequest request, HttpContext context, BankStore banks) =>
            banks.BankName(request.Code) is { } name
                ? Found(context, name)
                : NotFound(context, MessageTable.At(request.Field, "E0061", request.Code)));
        app.MapPost("/JT1001/branch", (LookupRequest request, HttpContext context, BankStore banks) =>
            banks.BranchName(request.Bank, request.Code) is { } name
                ? Found(context, name)
                : NotFound(context, MessageTable.At(request.Field, "E0063", request.Code)));
        app.MapPost("/JT1001/search", Search);
    }

    private static IResult Person(LookupRequest request, HttpContext context, PersonStore persons, BusinessCalendar calendar, CommitFaults faults)
    {
        if (faults.Locked("JT1001", "lookup") is { } locked)
        {
            return NotFound(context, locked with { Field = request.Field });
        }

        if (persons.Find(request.Code) is not { } person)
        {
            return NotFound(context, MessageTable.At(request.Field, "E0044", request.Code));
        }

        var notices = person.SupportMeasure ? [MessageTable.At(request.Field, "A0001")] : Array.Empty<Message>();
        return Reply(context, found: true, person.Name, PersonView.Of(person, calendar.Date), notices);
    }

    private static IResult Search(SearchRequest request, HttpContext context, PersonStore persons, BankStore banks)
    {
        Message? message = null;
        List<string[]> rows = [];
        switch (request.Kind)
        {
            case "person":
                var (query, refusal) = PersonQuery.Judge(
                    request.Text, string.Equals(request.Match, "2", StringComparison.Ordinal), withRemoved: false);
                message = refusal;
                if (query is not null)
                {
                    var found = persons.Search(query);
                    message = SearchMessage.Of(found.Count, PersonStore.MaxRows);
                    rows = [.. found.Take(PersonStore.MaxRows).Select(p =>
                        new[] { p.No, p.Name, p.Kana, p.BirthText, p.FullAddress, p.StatusText })];
                }

                break;
            case "bank":
                rows = [.. banks.Banks(request.Text).Select(b => new[] { b.Code, b.Name })];
                break;
            default:
                rows = [.. banks.Branches(request.Bank, request.Text).Select(b => new[] { b.Code, b.Name })];
                break;
        }

        return Results.Json(
            new SearchReply(rows, message is null ? null : MessageView.Of(message), Dialogs(context, [])), ScreenJson.Options);
    }

    private static IResult Found(HttpContext context, string text) => Reply(context, found: true, text, null, []);

    private static IResult NotFound(HttpContext context, Message message) => Reply(context, found: false, "", null, [message]);

    private static IResult Reply(HttpContext context, bool found, string text, PersonView? person, IReadOnlyList<Message> messages) =>
        Results.Json(new LookupReply(found, text, person, Dialogs(context, messages)), ScreenJson.Options);

    internal static List<MessageView> Dialogs(HttpContext context, IReadOnlyList<Message> messages) =>
        [.. PendingDialogs.Take(context).Concat(messages).Select(MessageView.Of)];
}
