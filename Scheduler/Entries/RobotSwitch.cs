using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Entries;

/// <summary>The switch that pauses all robots after their current case.</summary>
internal sealed class RobotSwitch(StoreSessions sessions, IJobRequests jobs)
{
    private const string Name = "robots.paused";

    public async Task<bool> IsPausedAsync(CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        return await context.Settings.AnyAsync(row => row.Name == Name && row.Value == "true", cancellationToken);
    }

    public async Task SetAsync(bool paused, string user, CancellationToken cancellationToken)
    {
        await using (var session = await sessions.BeginAsync(cancellationToken))
        {
            var row = await session.Context.Settings.FirstOrDefaultAsync(found => found.Name == Name, cancellationToken);
            if (row is null)
            {
                row = new SettingRow { Name = Name, Value = string.Empty };
                session.Context.Settings.Add(row);
            }

            row.Value = paused ? "true" : "false";
            session.Audit(user, AuditActs.RobotsPaused, null, paused ? "paused" : "resumed");
            await session.CommitAsync(cancellationToken);
        }

        if (!paused)
        {
            await WakeAsync(cancellationToken);
        }
    }

    private async Task WakeAsync(CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var waiting = await context.Cases
            .Where(row => row.State == CaseState.Approved || row.State == CaseState.EntryUncertain)
            .OrderBy(row => row.ReceivedAt)
            .Select(row => new { row.Id, row.State })
            .ToListAsync(cancellationToken);
        foreach (var found in waiting)
        {
            await jobs.RequestAsync(found.State == CaseState.Approved ? JobStep.Enter : JobStep.Lookup, found.Id, cancellationToken);
        }
    }
}
