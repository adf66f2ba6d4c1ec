namespace Rpa.Scheduler.Store.Rows;

/// <summary>A file of a ledger snapshot.</summary>
internal sealed class LedgerFileRow
{
    public Guid SnapshotId { get; set; }

    /// <summary>Name, e.g. <c>persons.csv</c>.</summary>
    public required string Name { get; set; }

    public long Size { get; set; }

    /// <summary>Name of the encrypted file in the blob store.</summary>
    public required string Blob { get; set; }
}
