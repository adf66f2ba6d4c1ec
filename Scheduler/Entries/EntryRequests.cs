using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Entries;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Scripts;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Entries;

/// <summary>Puts together what a robot needs to know of a case.</summary>
internal sealed class EntryRequests(StoreSessions sessions, DataKeyRing keys, BlobStore blobs, IProcedureCatalog catalog, TimeProvider time)
{
    /// <summary>The request of an entry and where it writes down what it does.</summary>
    /// <exception cref="InvalidOperationException">The procedure has no scenario.</exception>
    public async Task<(EntryRequest Request, IEntryJournal Journal)> PrepareAsync(EntryRow entry, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var row = await context.Cases.FirstAsync(found => found.Id == entry.CaseId, cancellationToken);
        var file = CaseFile.Open(row, await keys.GetAsync(context, row.DataKeyId, cancellationToken));
        var procedure = catalog.Get(row.ProcedureId);
        var scenario = procedure.Scenarios.Count > 0
            ? procedure.Scenarios[0]
            : throw new InvalidOperationException($"Procedure {procedure.Id} has no scenario.");
        return (
            new EntryRequest(entry.Id.ToString(), file.Application, file.Payload.Derived, scenario, AnswersOf(scenario, file.Payload), entry.Purpose),
            new EntryJournal(sessions, blobs, time, entry.Id, row.Reference, file.Key));
    }

    /// <summary>A warning of the core system may be answered if a finding of ours says the same and is a note, or was acknowledged.</summary>
    private static IReadOnlyList<string> AnswersOf(string scenario, CasePayload payload)
    {
        var settled = payload.Findings
            .Where(finding => finding.Finding.Severity == Severity.Note || (finding.Finding.Severity == Severity.Warning && finding.AcknowledgedBy is not null))
            .Select(finding => finding.Finding.Rule)
            .ToHashSet(StringComparer.Ordinal);
        return ScenarioFile.Load(scenario).Scenario?.AnswersAllowedBy(settled) ?? [];
    }
}
