using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Entries;

/// <summary>Whether a robot may start on a case now.</summary>
internal sealed class EntryGate(IOptions<EntryOptions> options, OpeningHours hours, RobotSwitch robots, StoreSessions sessions, TimeProvider time)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(5);

    /// <summary>When to come back, or null if the way is free. Resuming the robots brings waiting cases back at once.</summary>
    public async Task<DateTimeOffset?> ClosedUntilAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled || await robots.IsPausedAsync(cancellationToken))
        {
            return time.GetUtcNow() + LookAgain;
        }

        return hours.NextOpening() ?? await PaceAsync(cancellationToken);
    }

    /// <summary>When the next entry may begin by the town's pace, or null for now.</summary>
    private async Task<DateTimeOffset?> PaceAsync(CancellationToken cancellationToken)
    {
        if (options.Value.SecondsBetweenEntries is not (> 0 and var seconds))
        {
            return null;
        }

        await using var context = await sessions.ReadAsync(cancellationToken);
        var last = await context.Entries.OrderByDescending(entry => entry.StartedAt).Select(entry => (DateTimeOffset?)entry.StartedAt).FirstOrDefaultAsync(cancellationToken);
        return last + TimeSpan.FromSeconds(seconds) is { } next && next > time.GetUtcNow() ? next : null;
    }
}
