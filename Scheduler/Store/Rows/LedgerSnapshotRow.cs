namespace Rpa.Scheduler.Store.Rows;

/// <summary>A snapshot of the town's ledger. The one with the highest number is in use.</summary>
internal sealed class LedgerSnapshotRow
{
    public Guid Id { get; set; }

    /// <summary>Counts the imports.</summary>
    public long Number { get; set; }

    /// <summary>Hash of the files' names and contents.</summary>
    public required string Snapshot { get; set; }

    /// <summary>The day that the export is as of.</summary>
    public DateOnly AsOf { get; set; }

    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>User, or <c>system</c>.</summary>
    public required string ImportedBy { get; set; }

    public int Residents { get; set; }

    public Guid DataKeyId { get; set; }

    /// <summary><see cref="Town.LedgerImportReport"/> as JSON, encrypted.</summary>
    public required byte[] Report { get; set; }
}
