namespace Rpa.Scheduler.Operations;

/// <summary>What the operator's page shows and may do.</summary>
public interface IOperationQueries
{
    /// <summary>Jobs waiting, running, retrying and failed.</summary>
    Task<IReadOnlyList<JobItem>> JobsAsync(CancellationToken cancellationToken);

    /// <summary>Files that came in, newest first.</summary>
    Task<IReadOnlyList<DocumentItem>> DocumentsAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Whether robots are paused.</summary>
    Task<bool> PausedAsync(CancellationToken cancellationToken);

    /// <summary>Pauses or resumes all robots after their current case. Audited.</summary>
    Task SetPausedAsync(bool paused, string user, CancellationToken cancellationToken);
}
