using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Entries;

/// <summary>The job <c>lookup/&lt;case&gt;</c>: finds out whether an entry that was cut off after its intent has been registered.</summary>
internal sealed class LookupStep(StoreSessions sessions, EntryGate gate, EntryLedger entries, EntryRun run, IJobRequests jobs, TimeProvider time) : IStep
{
    public async Task<DateTimeOffset?> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await FindAsync(id, cancellationToken);
        if (row?.State != CaseState.EntryUncertain)
        {
            return null;
        }

        var later = row.NotBefore > time.GetUtcNow() ? row.NotBefore : await gate.ClosedUntilAsync(cancellationToken);
        if (later is not null)
        {
            return later;
        }

        if (await entries.BeginLookupAsync(id, cancellationToken) is { } entry)
        {
            await run.PlayAsync(entry, cancellationToken);
        }

        row = await FindAsync(id, cancellationToken);
        if (row?.State == CaseState.Approved)
        {
            await jobs.RequestAsync(JobStep.Enter, id, cancellationToken);
        }

        return row?.State == CaseState.EntryUncertain ? row.NotBefore ?? time.GetUtcNow() : null;
    }

    public async Task<DateTimeOffset?> FailedAsync(Guid id, string error, CancellationToken cancellationToken)
    {
        await entries.CutOffAsync(id, null, EntryLedger.FaultCode, cancellationToken);
        var row = await FindAsync(id, cancellationToken);
        return row?.State == CaseState.EntryUncertain ? row.NotBefore : null;
    }

    private async Task<CaseRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        return await context.Cases.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
    }
}
