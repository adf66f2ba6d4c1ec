namespace Rpa.Scheduler.Accounts;

internal sealed class LogAccountAudit(ILogger<LogAccountAudit> logger) : IAccountAudit
{
    public Task WriteAsync(string action, string? user, string? target, string? detail, CancellationToken cancellationToken)
    {
        logger.LogInformation("{Action} by {User} on {Target}: {Detail}", action, user, target, detail);
        return Task.CompletedTask;
    }
}
