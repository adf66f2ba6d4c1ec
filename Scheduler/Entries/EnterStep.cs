using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Entries;

/// <summary>The job <c>enter/&lt;case&gt;</c>: types an approved case into the core system.</summary>
internal sealed class EnterStep(StoreSessions sessions, EntryGate gate, EntryLedger entries, EntryRun run, IJobRequests jobs, TimeProvider time) : IStep
{
    public async Task<DateTimeOffset?> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await FindAsync(id, cancellationToken);
        if (row?.State == CaseState.Entering)
        {
            // This job is the only one that types this case: the run that left it so was cut off.
            await entries.CutOffAsync(id, null, EntryLedger.CutOffCode, cancellationToken);
            row = await FindAsync(id, cancellationToken);
        }

        if (row?.State == CaseState.Approved)
        {
            var later = row.NotBefore > time.GetUtcNow() ? row.NotBefore : await gate.ClosedUntilAsync(cancellationToken);
            if (later is not null)
            {
                return later;
            }

            if (await entries.BeginAsync(id, cancellationToken) is { } entry)
            {
                await run.PlayAsync(entry, cancellationToken);
            }

            row = await FindAsync(id, cancellationToken);
        }

        if (row?.State == CaseState.EntryUncertain)
        {
            await jobs.RequestAsync(JobStep.Lookup, id, cancellationToken);
        }

        return row?.State == CaseState.Approved ? row.NotBefore ?? time.GetUtcNow() : null;
    }

    public async Task<DateTimeOffset?> FailedAsync(Guid id, string error, CancellationToken cancellationToken)
    {
        await entries.CutOffAsync(id, null, EntryLedger.FaultCode, cancellationToken);
        var row = await FindAsync(id, cancellationToken);
        return row?.State is CaseState.Approved or CaseState.EntryUncertain ? row.NotBefore : null;
    }

    private async Task<CaseRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        return await context.Cases.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
    }
}
