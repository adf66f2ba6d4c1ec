using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Jobs;

/// <summary>
/// Finds documents and cases whose state owes a step that no job will do, and asks for it. The state in our store is the truth
/// about what is owed; the job engine may have lost a request in a crash between the two.
/// </summary>
internal sealed class Reconciler(StoreSessions sessions, IJobRequests requests, TimeProvider time, ILogger<Reconciler> log)
{
    private const int Most = 1000;

    /// <summary>Looks once.</summary>
    /// <returns>How many jobs it asked for.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var asked = 0;
        foreach (var (step, id) in await OwedAsync(cancellationToken))
        {
            if (!await requests.ExistsAsync(step, id, cancellationToken))
            {
                log.LogInformation("Nothing was going to do step {Step} of {Id}; asked for it", step, id);
                await requests.RequestAsync(step, id, cancellationToken);
                asked++;
            }
        }

        return asked;
    }

    private async Task<IReadOnlyList<(JobStep Step, Guid Id)>> OwedAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await sessions.ReadAsync(cancellationToken);
        DocumentState[] waiting = [DocumentState.Received, DocumentState.Read, DocumentState.WaitingForPages];
        var documents = await context.Documents
            .Where(row => waiting.Contains(row.State) && (row.WaitUntil == null || row.WaitUntil <= now))
            .OrderBy(row => row.ReceivedAt)
            .Select(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        CaseState[] owing = [CaseState.Checking, CaseState.Approved, CaseState.Entering, CaseState.EntryUncertain];
        var cases = await context.Cases
            .Where(row => owing.Contains(row.State) && (row.NotBefore == null || row.NotBefore <= now))
            .OrderBy(row => row.ReceivedAt)
            .Select(row => new { row.Id, row.State })
            .Take(Most)
            .ToListAsync(cancellationToken);
        return
        [
            .. documents.Select(id => (JobStep.Read, id)),
            .. cases.Select(found => (StepOf(found.State), found.Id)),
        ];
    }

    private static JobStep StepOf(CaseState state) => state switch
    {
        CaseState.Checking => JobStep.Check,
        CaseState.EntryUncertain => JobStep.Lookup,
        _ => JobStep.Enter,
    };
}
