using CoreSystem.Web.Dates;
using CoreSystem.Web.Entries;
using CoreSystem.Web.Faults;
using CoreSystem.Web.Lookups;
using CoreSystem.Web.Messages;
using CoreSystem.Web.Operators;
using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Endpoints;

/// <summary>The round trips of every entry screen but JT1001: look-ups, the search window, 審査 (F10) and 登録 (F12).</summary>
internal static class EntryEndpoints
{
    private const string LookupAction = "lookup";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/{screen:entry}/lookup", LookUp);
        app.MapPost("/{screen:entry}/search", Search);
        app.MapPost("/{screen:entry}/examine", (string screen, EntryRequest request, HttpContext context, EntryScreens screens, EntryChecker checker) =>
        {
            var entry = checker.Check(screens.Entry(screen)!, request.Fields);
            return Reply(context, "examined", entry.FirstError ?? MessageTable.Get("I0004"), entry);
        });
        app.MapPost("/{screen:entry}/register", Register);
    }

    private static IResult LookUp(
        string screen, EntryLookupRequest request, HttpContext context, EntryScreens screens, LookupDesk lookups, CommitFaults faults)
    {
        if (screens.Entry(screen)!.Fields.FirstOrDefault(f => string.Equals(f.Id, request.Field, StringComparison.Ordinal)) is not { } field)
        {
            return Results.NotFound();
        }

        var code = request.Fields.GetValueOrDefault(field.Id, "").Trim();
        if (field.Kind == FieldKind.Date)
        {
            return Wareki.TryParse(code, out var date)
                ? Answer(context, found: true, new(StringComparer.Ordinal) { [field.Id + "-text"] = new Shown(Wareki.ToText(date)) }, null, [])
                : Answer(context, found: false, [], null, [MessageTable.At(field.Id, "E0051", code)]);
        }

        if (faults.Locked(screen, LookupAction) is { } locked)
        {
            return Answer(context, found: false, [], null, [locked with { Field = field.Id }]);
        }

        var finding = lookups.Find(field, code, request.Fields);
        if (finding.Refusal is { } refusal)
        {
            return Answer(context, found: false, [], null, [MessageTable.At(field.Id, refusal, code)]);
        }

        var displays = finding.Parts.ToDictionary(p => $"{field.Prefix}-{p.Key}", p => p.Value, StringComparer.Ordinal);
        var notices = finding.Person is { SupportMeasure: true } ? [MessageTable.At(field.Id, "A0001")] : Array.Empty<Message>();
        return Answer(context, found: true, displays, finding.Person, notices);
    }

    private static IResult Search(string screen, EntryLookupRequest request, HttpContext context, EntryScreens screens, LookupDesk lookups)
    {
        if (screens.Entry(screen)!.Fields.FirstOrDefault(f => string.Equals(f.Id, request.Field, StringComparison.Ordinal)) is not { Kind: FieldKind.Lookup } field)
        {
            return Results.NotFound();
        }

        var rows = lookups.Of(field.Lookup).Search(request.Text, string.Equals(request.Match, "2", StringComparison.Ordinal), request.Fields);
        var message = rows.Count == 0 ? MessageTable.Get("E0044", "検索条件") : MessageTable.Get("I0003", rows.Count);
        return Results.Json(new SearchReply(rows, MessageView.Of(message), LookupEndpoints.Dialogs(context, [])), ScreenJson.Options);
    }

    // Each call runs all checks again: errors refuse; then each warning and at last Q0001 is asked, one a call.
    private static IResult Register(
        string screen, EntryRequest request, HttpContext context, EntryScreens screens, EntryChecker checker, EntryRegistrar registrar, CommitFaults faults)
    {
        var entry = checker.Check(screens.Entry(screen)!, request.Fields);
        if (entry.FirstError is { } error)
        {
            return Reply(context, "refused", error, entry);
        }

        var answered = request.Answered ?? [];
        if (entry.Warnings.FirstOrDefault(w => !answered.Contains(w.Code, StringComparer.Ordinal)) is { } warning)
        {
            return Reply(context, "ask", warning, entry);
        }

        if (!request.Confirmed)
        {
            return Reply(context, "ask", MessageTable.Get("Q0001"), entry);
        }

        if (faults.Before(entry.Screen.Id, entry.Persons.Keys) is { } fault)
        {
            return Reply(context, "refused", fault, entry);
        }

        var clerk = context.Features.Get<OperatorSession>() ?? throw new InvalidOperationException("The session gate lets no one else in.");
        var (receiptNo, refusal) = registrar.Register(entry, request.Versions ?? [], clerk.OperatorId);
        return refusal is not null
            ? Reply(context, "refused", refusal, entry)
            : faults.After(entry.Screen.Id, context, () => Reply(context, "done", MessageTable.Get("I0001", entry.Screen.ReceiptLabel, receiptNo), entry, receiptNo));
    }

    private static IResult Reply(HttpContext context, string step, Message message, CheckedEntry entry, string receiptNo = "") =>
        Results.Json(
            new EntryReply(
                step,
                MessageView.Of(message),
                [.. entry.Messages.Select(MessageView.Of)],
                entry.Figures,
                receiptNo,
                LookupEndpoints.Dialogs(context, [])),
            ScreenJson.Options);

    private static IResult Answer(HttpContext context, bool found, Dictionary<string, Shown> displays, Person? person, IReadOnlyList<Message> messages) =>
        Results.Json(
            new EntryLookupReply(found, displays, person?.No ?? "", person?.Version ?? 0, LookupEndpoints.Dialogs(context, messages)),
            ScreenJson.Options);
}
