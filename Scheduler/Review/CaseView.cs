using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Entries;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Town;

namespace Rpa.Scheduler.Review;

/// <summary>Puts together what the case page shows. A My Number leaves here only masked.</summary>
internal sealed class CaseView(IProcedureCatalog catalog, TownLedger ledger)
{
    public async Task<ReviewCase> BuildAsync(RpaDbContext context, CaseFile file, WorkItem item, string? lockedBy, CancellationToken cancellationToken)
    {
        var id = file.Row.Id;
        var pages = await context.Pages.Where(page => page.CaseId == id).OrderBy(page => page.FormPage).ThenBy(page => page.Number)
            .Select(page => new { page.Id, page.DocumentId, page.Number, page.FormPage, page.Width, page.Height }).ToListAsync(cancellationToken);
        return new ReviewCase(
            item,
            file.Row.Version,
            [.. FieldsOf(file)],
            [.. file.Payload.Findings.Select(finding => new ReviewFinding(finding.Id, finding.Finding, finding.AcknowledgedBy, finding.Reason))],
            [.. pages.Select(page => new ReviewPage(page.Id, FileOf(file, page.Id), page.Number, page.FormPage, page.Width, page.Height))],
            DerivedOf(file),
            await EntriesAsync(context, file, cancellationToken),
            await HistoryAsync(context, file, cancellationToken),
            lockedBy);
    }

    private IEnumerable<ReviewField> FieldsOf(CaseFile file)
    {
        foreach (var definition in catalog.Get(file.Row.ProcedureId).Fields)
        {
            if (file.Payload.Fields.TryGetValue(definition.Key, out var field))
            {
                yield return FieldOf(definition, field, file);
            }
        }
    }

    private ReviewField FieldOf(FieldDefinition definition, CaseField field, CaseFile file)
    {
        var masked = definition.Sensitivity == Sensitivity.MyNumber;
        return new ReviewField(
            definition,
            masked && field.Value?.Text is { } number ? FieldValue.OfText(MyNumber.Mask(number)) : field.Value,
            FieldText.Format(definition, field.Value),
            masked ? null : field.Written ?? field.Reading?.Text,
            LedgerComparison.Differing(catalog.Get(file.Row.ProcedureId), definition, field.Value, file.Payload.Derived, ledger.Current),
            field.Reading?.Confidence,
            field.Accepted,
            field.DecidedBy,
            field.Reading?.Flags ?? [],
            masked ? [] : [.. (field.Reading?.Alternatives ?? []).Select(alternative => FieldText.Format(definition, alternative.Value))
                .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(5)],
            field.PageId,
            field.PageId is null ? null : field.Reading?.Box);
    }

    private static string FileOf(CaseFile file, Guid pageId) =>
        file.Payload.Fields.Values.FirstOrDefault(field => field.PageId == pageId)?.Reading?.File ?? "";

    private static Dictionary<string, string> DerivedOf(CaseFile file)
    {
        var derived = file.Payload.Derived;
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        if (derived.TryGetValue("start_month", out var month))
        {
            shown["支給開始年月"] = WarekiDate.FormatMonth(month);
        }

        if (derived.TryGetValue("monthly_amount", out var amount) && long.TryParse(amount, CultureInfo.InvariantCulture, out var yen))
        {
            shown["手当月額"] = Yen.Format(yen);
        }

        if (derived.TryGetValue("claimant.atena_no", out var atenaNo))
        {
            shown["請求者 宛名番号"] = atenaNo;
        }

        return shown;
    }

    private static async Task<List<HistoryItem>> HistoryAsync(RpaDbContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var rows = await context.History.Where(row => row.CaseId == file.Row.Id).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new HistoryItem(
            row.At, row.What, row.By, row.Detail is null ? null : file.Key.DecryptJson<string>(row.Detail, CaseFile.HistoryPlace)))];
    }

    private static async Task<List<ReviewEntry>> EntriesAsync(RpaDbContext context, CaseFile file, CancellationToken cancellationToken)
    {
        var entries = await context.Entries.Where(row => row.CaseId == file.Row.Id).OrderByDescending(row => row.StartedAt).ToListAsync(cancellationToken);
        var ids = entries.ConvertAll(row => row.Id);
        var steps = (await context.EntrySteps.Where(row => ids.Contains(row.EntryId)).OrderBy(row => row.Number).ToListAsync(cancellationToken)).ToLookup(row => row.EntryId);
        var shots = (await context.Screenshots.Where(row => ids.Contains(row.EntryId)).OrderBy(row => row.At).ToListAsync(cancellationToken)).ToLookup(row => row.EntryId);
        return entries.ConvertAll(row => EntryOf(row, file, steps[row.Id], shots[row.Id]));
    }

    private static ReviewEntry EntryOf(EntryRow row, CaseFile file, IEnumerable<EntryStepRow> steps, IEnumerable<ScreenshotRow> shots)
    {
        var result = row.Result is null ? null : file.Key.DecryptJson<EntryResult>(row.Result, CaseFile.EntryResultPlace);
        return new ReviewEntry(
            row.Id, row.StartedAt, row.EndedAt, row.Outcome?.ToString(), row.Code, result?.Message, row.Receipt, row.RobotSeconds,
            [.. steps.Select(step => file.Key.DecryptJson<EntryStep>(step.Step, CaseFile.EntryStepPlace))],
            [.. shots.Select(shot => (shot.Id, shot.Name))],
            result?.Registered ?? new Dictionary<string, string>(StringComparer.Ordinal));
    }
}
