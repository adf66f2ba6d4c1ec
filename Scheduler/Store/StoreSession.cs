using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Rpa.Scheduler.Audit;

namespace Rpa.Scheduler.Store;

/// <summary>
/// One transaction on the store with the audit rows that belong to it. The audit lock is taken last, just before the commit,
/// so that two sessions never wait for each other crosswise. A session that is not committed changes nothing.
/// </summary>
internal sealed class StoreSession(RpaDbContext context, IDbContextTransaction transaction, AuditChain chain, TimeProvider time) : IAsyncDisposable
{
    private readonly List<AuditEvent> _events = [];

    public RpaDbContext Context { get; } = context;

    /// <summary>Writes an audit row with the commit.</summary>
    public void Audit(string who, string act, string? subject, string? detail = null) => _events.Add(new AuditEvent(who, act, subject, detail));

    /// <summary>Holds a row of cases against other sessions until the end of this one.</summary>
    public Task LockCaseAsync(Guid id, CancellationToken cancellationToken) => Context.Database.IsNpgsql()
        ? Context.Database.ExecuteSqlAsync($"SELECT 1 FROM cases WHERE id = {id} FOR UPDATE", cancellationToken)
        : Task.CompletedTask; // A SQLite session holds the one write lock from its beginning.

    /// <summary>Holds a name against other sessions until the end of this one.</summary>
    public Task LockAsync(string name, CancellationToken cancellationToken) => Context.Database.IsNpgsql()
        ? Context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken)
        : Task.CompletedTask;

    /// <summary>Saves everything with its audit rows, durably.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another session changed a row first; nothing was saved.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await Context.SaveChangesAsync(cancellationToken);
        if (_events.Count > 0)
        {
            await LockAsync("audit", cancellationToken);
            await chain.AppendAsync(Context, _events, time.GetUtcNow(), cancellationToken);
            await Context.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Context.DisposeAsync();
    }
}
