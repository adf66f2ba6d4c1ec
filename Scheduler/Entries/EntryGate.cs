using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Entries;

/// <summary>Whether a robot may start on a case now.</summary>
internal sealed class EntryGate(IOptions<EntryOptions> options, OpeningHours hours, RobotSwitch robots, TimeProvider time)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(5);

    /// <summary>When to come back, or null if the way is free. Resuming the robots brings waiting cases back at once.</summary>
    public async Task<DateTimeOffset?> ClosedUntilAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled || await robots.IsPausedAsync(cancellationToken))
        {
            return time.GetUtcNow() + LookAgain;
        }

        return hours.NextOpening();
    }
}
