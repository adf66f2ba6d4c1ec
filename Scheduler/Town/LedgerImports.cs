using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rpa.Scenarios.Ledgers;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Town;

/// <summary>
/// Imports exports of the ledger as dated snapshots. A snapshot replaces the one before in one transaction, or not at all; an export that
/// looks cut off is refused, so that half a town never stands for the whole.
/// </summary>
internal sealed class LedgerImports(
    IOptions<TownOptions> options, TownLedger ledger, StoreSessions sessions, DataKeyRing keys, BlobStore blobs, TimeProvider time, ILogger<LedgerImports> log)
    : ILedgerHistory, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Uses the newest snapshot of the store if it is not in use yet. Says whether the store has one.</summary>
    public async Task<bool> UseNewestAsync(CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        if (await NewestAsync(context, cancellationToken) is not { } row)
        {
            return false;
        }

        if (!string.Equals(row.SnapshotId, ledger.Current?.SnapshotId, StringComparison.Ordinal))
        {
            var key = await keys.GetAsync(context, row.DataKeyId, cancellationToken);
            ledger.Use(CsvLedger.Load(LedgerArchive.Open(row.SnapshotId, await blobs.GetAsync(key, row.Blob!, cancellationToken))));
            log.LogInformation("Ledger snapshot {Snapshot} of {Day} is in use", Short(row.SnapshotId), row.TakenOn);
        }

        return true;
    }

    /// <summary>Reads an export and says what it would bring; nothing is stored.</summary>
    /// <exception cref="LedgerException">It cannot be used at all.</exception>
    public LedgerImport Try(ILedgerFiles files) => Judge(CsvLedger.Load(files), force: false);

    /// <summary>Imports an export. Null where it is the snapshot in use already, or was refused before and is not forced now.</summary>
    /// <param name="files">The export.</param>
    /// <param name="takenOn">The day that it tells of.</param>
    /// <param name="who">Who imports it.</param>
    /// <param name="force">Takes it although it looks cut off.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="LedgerException">It cannot be used at all.</exception>
    public async Task<LedgerImport?> ImportAsync(ILedgerFiles files, DateOnly takenOn, string who, bool force, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await UseNewestAsync(cancellationToken);
            var recorded = new RecordingFiles(files);
            var loaded = CsvLedger.Load(recorded);
            if (await IsKnownAsync(loaded.SnapshotId, force, cancellationToken))
            {
                return null;
            }

            var import = Judge(loaded, force);
            await KeepAsync(loaded.SnapshotId, takenOn, who, import, import.Refusal is null ? LedgerArchive.Pack(recorded.Content) : null, cancellationToken);
            if (import.Refusal is { } refusal)
            {
                log.LogWarning("Ledger export {Snapshot} of {Day} is refused: {Reason}", Short(loaded.SnapshotId), takenOn, refusal);
                return import;
            }

            ledger.Use(loaded);
            log.LogInformation("Ledger snapshot {Snapshot} of {Day} is imported and in use; {Problems} rows could not be read", Short(loaded.SnapshotId), takenOn, import.ProblemCount);
            await EraseOldAsync(cancellationToken);
            return import;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LedgerSnapshot>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var rows = await context.LedgerSnapshots.OrderByDescending(row => row.ImportedAt).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        var open = await keys.GetAsync(context, rows.Select(row => row.DataKeyId), cancellationToken);
        var newest = rows.Find(row => row.Blob is not null);
        return rows.ConvertAll(row => new LedgerSnapshot(
            row.SnapshotId, row.TakenOn, row.ImportedAt, row.ImportedBy, ReferenceEquals(row, newest),
            open.TryGetValue(row.DataKeyId, out var key) ? key.DecryptJson<LedgerImport>(row.Report, LedgerImport.Place) : null));
    }

    public void Dispose() => _one.Dispose();

    private static Task<LedgerSnapshotRow?> NewestAsync(RpaDbContext context, CancellationToken cancellationToken) =>
        context.LedgerSnapshots.Where(row => row.Blob != null).OrderByDescending(row => row.ImportedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<bool> IsKnownAsync(string snapshotId, bool force, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var newest = await context.LedgerSnapshots.OrderByDescending(row => row.ImportedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return (newest is { Blob: null } && !force && string.Equals(newest.SnapshotId, snapshotId, StringComparison.Ordinal))
            || string.Equals(ledger.Current?.SnapshotId, snapshotId, StringComparison.Ordinal);
    }

    private LedgerImport Judge(CsvLedger loaded, bool force)
    {
        var report = loaded.Report;
        var changes = SnapshotComparison.Of(ledger.Current, loaded);
        var residents = changes.Lists[0];
        var unread = report.Problems.Count(problem => problem is { File: "persons.csv", Line: > 0 });
        var limit = options.Value.LedgerLargestDrop;
        var refusal = force ? null
            : residents.Before - residents.After > residents.Before * limit
                ? string.Create(CultureInfo.InvariantCulture, $"住民が {residents.Before}人から {residents.After}人に減っています（上限は{limit:P0}の減少）。書出しが途中で切れていないか確かめてください。")
            : unread > (residents.After + unread) * limit
                ? string.Create(CultureInfo.InvariantCulture, $"住民の行のうち {unread}行を読めません（読めたのは {residents.After}人）。書出しの形式を確かめてください。")
            : null;
        return new(report.Rows, report.Problems, report.ProblemCount, changes, refusal);
    }

    private async Task KeepAsync(string snapshotId, DateOnly takenOn, string who, LedgerImport import, byte[]? packed, CancellationToken cancellationToken)
    {
        var (key, keyRow) = keys.Create();
        var blob = packed is null ? null : await blobs.PutAsync(key, packed, cancellationToken);
        await using var session = await sessions.BeginAsync(cancellationToken);
        session.Context.DataKeys.Add(keyRow);
        session.Context.LedgerSnapshots.Add(new LedgerSnapshotRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            SnapshotId = snapshotId,
            TakenOn = takenOn,
            ImportedAt = time.GetUtcNow(),
            ImportedBy = who,
            DataKeyId = keyRow.Id,
            Report = key.EncryptJson(import, LedgerImport.Place),
            Blob = blob,
        });
        session.Audit(
            who, packed is null ? AuditActs.LedgerRefused : AuditActs.LedgerReplaced, Short(snapshotId),
            string.Create(CultureInfo.InvariantCulture, $"{takenOn:yyyy-MM-dd}, residents {import.Changes.Lists[0].Before} to {import.Changes.Lists[0].After}, unread {import.ProblemCount}"));
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Erases what is older than the town keeps: the key first, so that a file that cannot be deleted tells nothing.</summary>
    private async Task EraseOldAsync(CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var old = await session.Context.LedgerSnapshots.Where(row => row.Blob != null)
            .OrderByDescending(row => row.ImportedAt).ThenByDescending(row => row.Id).Skip(options.Value.LedgerSnapshots).ToListAsync(cancellationToken);
        if (old.Count == 0)
        {
            return;
        }

        var names = old.ConvertAll(row => row.Blob!);
        foreach (var row in old)
        {
            await keys.EraseAsync(session.Context, row.DataKeyId, cancellationToken);
            row.Blob = null;
            session.Audit(AuditEvent.System, AuditActs.LedgerErased, Short(row.SnapshotId));
        }

        await session.CommitAsync(cancellationToken);
        names.ForEach(blobs.Delete);
    }

    private static string Short(string snapshotId) => snapshotId[..Math.Min(12, snapshotId.Length)];
}
