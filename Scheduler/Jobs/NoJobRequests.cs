namespace Rpa.Scheduler.Jobs;

/// <summary>Asks nobody: for commands that change the store beside a service, whose reconciler finds what is owed.</summary>
internal sealed class NoJobRequests : IJobRequests
{
    public Task RequestAsync(JobStep step, Guid id, DateTimeOffset? notBefore, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> ExistsAsync(JobStep step, Guid id, CancellationToken cancellationToken) => Task.FromResult(false);
}
