namespace Rpa.Scheduler.Jobs;

/// <summary>Asks the job engine for a step. Asking twice is asking once.</summary>
internal interface IJobRequests
{
    /// <summary>Asks for a step as soon as a thread is free, or not before a point in time.</summary>
    Task RequestAsync(JobStep step, Guid id, DateTimeOffset? notBefore, CancellationToken cancellationToken);

    /// <summary>Asks for a step as soon as a thread is free.</summary>
    Task RequestAsync(JobStep step, Guid id, CancellationToken cancellationToken) => RequestAsync(step, id, null, cancellationToken);

    /// <summary>Whether a job for this step waits or runs.</summary>
    Task<bool> ExistsAsync(JobStep step, Guid id, CancellationToken cancellationToken);
}
