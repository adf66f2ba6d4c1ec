namespace Rpa.Scheduler.Town;

/// <summary>An import of the ledger, for lists.</summary>
/// <param name="SnapshotId">Hash of the export.</param>
/// <param name="TakenOn">The day that the export tells of.</param>
/// <param name="ImportedAt">When it was imported.</param>
/// <param name="ImportedBy">Who imported it.</param>
/// <param name="InUse">Whether rules and reading use it now.</param>
/// <param name="Import">What it brought; null once it is erased.</param>
internal sealed record LedgerSnapshot(string SnapshotId, DateOnly TakenOn, DateTimeOffset ImportedAt, string ImportedBy, bool InUse, LedgerImport? Import);
