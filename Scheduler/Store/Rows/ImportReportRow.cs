namespace Rpa.Scheduler.Store.Rows;

/// <summary>What became of the rows of an export.</summary>
internal sealed class ImportReportRow
{
    public Guid DocumentId { get; set; }

    public Guid DataKeyId { get; set; }

    /// <summary><see cref="Imports.ImportReport"/> as JSON, encrypted.</summary>
    public required byte[] Report { get; set; }
}
