using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Security;

/// <summary>Makes, finds and erases data keys. Keys are unwrapped when needed and not kept: an erased key is gone at once.</summary>
internal sealed class DataKeyRing(MasterKey master, TimeProvider time)
{
    /// <summary>Makes a key. Its row must be saved in the transaction that saves the first thing it encrypts.</summary>
    public (DataKey Key, DataKeyRow Row) Create()
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var key = RandomNumberGenerator.GetBytes(MasterKey.Size);
        var row = new DataKeyRow
        {
            Id = id,
            Wrapped = master.Wrap(key, id),
            MasterKeyId = master.Id,
            CreatedAt = time.GetUtcNow(),
        };
        return (new DataKey(id, key), row);
    }

    /// <exception cref="DataKeyErasedException">The key was erased.</exception>
    public async Task<DataKey> GetAsync(RpaDbContext context, Guid id, CancellationToken cancellationToken)
    {
        var row = await context.DataKeys.FindAsync([id], cancellationToken) ?? throw new DataKeyErasedException(id);
        return Unwrap(row);
    }

    /// <summary>Several keys at once; erased ones are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, DataKey>> GetAsync(RpaDbContext context, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var rows = await context.DataKeys.AsNoTracking()
            .Where(row => wanted.Contains(row.Id) && row.Wrapped != null)
            .ToListAsync(cancellationToken);
        return Open(rows);
    }

    /// <summary>Unwraps keys that are loaded already.</summary>
    public IReadOnlyDictionary<Guid, DataKey> Open(IEnumerable<DataKeyRow> rows) => rows.ToDictionary(row => row.Id, Unwrap);

    /// <summary>Erases a key, and with it all that it encrypts. Saved with the rest of the context.</summary>
    public async Task EraseAsync(RpaDbContext context, Guid id, CancellationToken cancellationToken)
    {
        var row = await context.DataKeys.FindAsync([id], cancellationToken);
        if (row is { Wrapped: not null })
        {
            row.Wrapped = null;
            row.ErasedAt = time.GetUtcNow();
        }
    }

    private DataKey Unwrap(DataKeyRow row) =>
        row.Wrapped is null ? throw new DataKeyErasedException(row.Id) : new DataKey(row.Id, master.Unwrap(row.Wrapped, row.Id));
}
