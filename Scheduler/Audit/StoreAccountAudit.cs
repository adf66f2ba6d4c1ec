using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Audit;

/// <summary>Sign-ins and changes to accounts go into the same sealed log as everything else.</summary>
internal sealed class StoreAccountAudit(StoreSessions sessions) : IAccountAudit
{
    private const string Nobody = "anonymous";

    public Task WriteAsync(string action, string? user, string? target, string? detail, CancellationToken cancellationToken) =>
        sessions.AuditAsync(string.IsNullOrEmpty(user) ? Nobody : user, action, target, detail, cancellationToken);
}
