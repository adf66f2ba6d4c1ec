namespace Rpa.Scheduler.Store.Rows;

/// <summary>An import of the town's ledger, taken or refused. The newest one taken is in use.</summary>
internal sealed class LedgerSnapshotRow
{
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the export's files, see <see cref="Scenarios.Ledgers.ILedger.SnapshotId"/>.</summary>
    public required string SnapshotId { get; set; }

    /// <summary>The day that the export tells of.</summary>
    public DateOnly TakenOn { get; set; }

    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>Who imported it.</summary>
    public required string ImportedBy { get; set; }

    public Guid DataKeyId { get; set; }

    /// <summary><see cref="Town.LedgerImport"/> as JSON, encrypted.</summary>
    public required byte[] Report { get; set; }

    /// <summary>The export's files, an encrypted archive; null where it was refused or is erased.</summary>
    public string? Blob { get; set; }
}
