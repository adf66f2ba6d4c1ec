namespace Rpa.Scheduler.Accounts;

/// <summary>Where sign-ins and changes to accounts are written down. The default writes the log; the service's audit store takes its place.</summary>
internal interface IAccountAudit
{
    /// <summary>Writes one event.</summary>
    /// <param name="action">Stable name of the event, e.g. <c>account.sign-in</c>.</param>
    /// <param name="user">User name of who did it; for a failed sign-in the name as typed, if an account has that name.</param>
    /// <param name="target">User name of the account concerned, or null.</param>
    /// <param name="detail">Further facts without secrets, or null.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    Task WriteAsync(string action, string? user, string? target, string? detail, CancellationToken cancellationToken);
}
