namespace Rpa.Scheduler.Jobs;

/// <summary>
/// Does a step. A job may run twice: a step looks at the state first and does only what is owed. What the world may do wrong
/// is dealt with in the step; an exception is a fault of ours. Registered under its <see cref="JobStep"/> as key.
/// </summary>
internal interface IStep
{
    /// <summary>Does what is owed.</summary>
    /// <returns>When to come back, or null if nothing is owed any more.</returns>
    Task<DateTimeOffset?> RunAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Takes note that the step failed by a fault of ours.</summary>
    /// <param name="id">Id of the document or case.</param>
    /// <param name="error">Type of the error; its message may hold personal data and stays out of the store.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>When to try again, or null if the step has been given up.</returns>
    Task<DateTimeOffset?> FailedAsync(Guid id, string error, CancellationToken cancellationToken);
}
