using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Audit;

namespace Rpa.Scheduler.Store;

/// <summary>Opens the store, for reading or for one transaction.</summary>
internal sealed class StoreSessions(IDbContextFactory<RpaDbContext> contexts, AuditChain chain, TimeProvider time)
{
    /// <summary>Begins a transaction that may write.</summary>
    public async Task<StoreSession> BeginAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            return new StoreSession(context, await context.Database.BeginTransactionAsync(cancellationToken), chain, time);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>A context for reading; nothing it loads is tracked.</summary>
    public async Task<RpaDbContext> ReadAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return context;
    }

    /// <summary>Writes one audit row on its own, e.g. for a view.</summary>
    public async Task AuditAsync(string who, string act, string? subject, string? detail, CancellationToken cancellationToken)
    {
        await using var session = await BeginAsync(cancellationToken);
        session.Audit(who, act, subject, detail);
        await session.CommitAsync(cancellationToken);
    }
}
