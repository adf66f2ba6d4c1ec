namespace Rpa.Scheduler.Imports;

/// <summary>The reports of imports, for pages.</summary>
internal interface IImportReports
{
    /// <summary>The report of a document, or null where there is none (not an export, or erased).</summary>
    Task<(ImportReport Report, string File, DateTimeOffset ReceivedAt)?> FindAsync(Guid documentId, CancellationToken cancellationToken);
}
