using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Entries;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Entries;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Operations;

/// <summary>Everything that came in and what became of it, for the command line.</summary>
internal sealed class ServiceProbe(StoreSessions sessions, DataKeyRing keys) : IServiceProbe
{
    public async Task<ServiceSnapshot> SnapshotAsync(bool withContents, CancellationToken cancellationToken)
    {
        if (withContents)
        {
            await sessions.AuditAsync(AuditEvent.System, AuditActs.Exported, null, "snapshot", cancellationToken);
        }

        await using var context = await sessions.ReadAsync(cancellationToken);
        var documents = await context.Documents.AsNoTracking().OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var cases = await context.Cases.AsNoTracking().OrderBy(row => row.Reference).ToListAsync(cancellationToken);
        var links = await context.CaseDocuments.AsNoTracking().ToListAsync(cancellationToken);
        var unwrapped = await keys.GetAsync(context, [.. documents.Select(row => row.DataKeyId), .. cases.Select(row => row.DataKeyId)], cancellationToken);

        var names = documents.ToDictionary(
            row => row.Id,
            row => unwrapped.TryGetValue(row.DataKeyId, out var key) ? key.DecryptJson<DocumentNames>(row.Names, DocumentNames.Place).File : "");
        var files = links.ToLookup(link => link.CaseId, link => names[link.DocumentId]);
        var items = new List<SnapshotCase>(cases.Count);
        foreach (var row in cases)
        {
            items.Add(unwrapped.TryGetValue(row.DataKeyId, out var key)
                ? await CaseAsync(context, row, key, [.. files[row.Id].Order(StringComparer.Ordinal)], withContents, cancellationToken)
                : new SnapshotCase(row.Reference, [], row.ProcedureId, row.State, null, Empty, [], row.Receipt, null, 0));
        }

        return new ServiceSnapshot(
            [.. documents.Select(row => new SnapshotDocument(names[row.Id], row.State.ToString(), row.Reason, row.PageCount))],
            items,
            documents.TrueForAll(row => DocumentLife.IsFinal(row.State)) && cases.TrueForAll(row => CaseLife.IsSettled(row.State)));
    }

    private static readonly Dictionary<string, SnapshotField> Empty = new(StringComparer.Ordinal);

    private static async Task<SnapshotCase> CaseAsync(
        RpaDbContext context, CaseRow row, DataKey key, IReadOnlyList<string> files, bool withContents, CancellationToken cancellationToken)
    {
        var summary = key.DecryptJson<CaseSummary>(row.Summary, CaseSummary.Place);
        if (!withContents)
        {
            return new SnapshotCase(row.Reference, files, row.ProcedureId, row.State, summary.Reason, Empty, [], row.Receipt, null, 0);
        }

        var payload = key.DecryptJson<CasePayload>(row.Payload, CasePayload.Place);
        var entries = await context.Entries.AsNoTracking().Where(entry => entry.CaseId == row.Id).OrderByDescending(entry => entry.StartedAt).ToListAsync(cancellationToken);
        var success = entries.FirstOrDefault(entry => entry.Result is not null && entry.Outcome is EntryOutcomeKind.Entered or EntryOutcomeKind.AlreadyEntered);
        return new SnapshotCase(
            row.Reference,
            files,
            row.ProcedureId,
            row.State,
            summary.Reason,
            payload.Fields.ToDictionary(
                field => field.Key,
                field => new SnapshotField(field.Value.Value, field.Value.DecidedBy is null ? field.Value.Reading?.Confidence ?? 1 : 1, field.Value.Accepted),
                StringComparer.Ordinal),
            [.. payload.Findings.Select(finding => finding.Finding)],
            row.Receipt,
            row.State == CaseState.Entered && success?.Result is { } result ? key.DecryptJson<EntryResult>(result, CaseFile.EntryResultPlace).Registered : null,
            entries.Sum(entry => entry.RobotSeconds));
    }
}
