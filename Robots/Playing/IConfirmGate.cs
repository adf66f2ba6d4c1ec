namespace Rpa.Robots.Playing;

/// <summary>Asked at the committing step, once everything before it has been proved.</summary>
internal interface IConfirmGate
{
    /// <summary>Lets the committing step pass (null) or ends playing before it.</summary>
    Task<PlayStop?> PassAsync(CancellationToken cancellationToken);
}
