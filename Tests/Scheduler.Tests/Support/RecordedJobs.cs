using Rpa.Scheduler.Jobs;

namespace Rpa.Scheduler.Tests.Support;

/// <summary>Remembers what was asked of the job engine; a test runs the steps itself.</summary>
internal sealed class RecordedJobs : IJobRequests
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(JobStep Step, Guid Id), DateTimeOffset?> _pending = [];

    public IReadOnlyCollection<(JobStep Step, Guid Id)> Pending
    {
        get
        {
            lock (_lock)
            {
                return [.. _pending.Keys];
            }
        }
    }

    public Task RequestAsync(JobStep step, Guid id, DateTimeOffset? notBefore, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _pending[(step, id)] = notBefore;
        }

        return Task.CompletedTask;
    }

    public Task<bool> ExistsAsync(JobStep step, Guid id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_pending.ContainsKey((step, id)));
        }
    }

    /// <summary>Takes a request that is due; null if there is none.</summary>
    public (JobStep Step, Guid Id)? TakeDue(DateTimeOffset now)
    {
        lock (_lock)
        {
            foreach (var (key, at) in _pending)
            {
                if (at is null || at <= now)
                {
                    _pending.Remove(key);
                    return key;
                }
            }

            return null;
        }
    }

    public void Forget()
    {
        lock (_lock)
        {
            _pending.Clear();
        }
    }
}
