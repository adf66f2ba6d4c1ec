using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Jobs;

/// <summary>When to try again after a failure: later each time, and at some point not at all.</summary>
internal sealed class Backoff(IOptions<JobOptions> options, TimeProvider time)
{
    private const double Factor = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The next attempt after so many failed ones, or null if they are used up.</summary>
    public DateTimeOffset? NextAfter(int failures)
    {
        if (failures >= options.Value.MaxAttempts)
        {
            return null;
        }

        var seconds = options.Value.FirstRetrySeconds * Math.Pow(Factor, Math.Max(failures - 1, 0));
        return time.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
    }
}
