using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Imports;

/// <summary>Keeps and finds the reports of imports.</summary>
internal sealed class ImportReports(StoreSessions sessions, DataKeyRing keys) : IImportReports
{
    /// <summary>Puts a report into a session, in place of an earlier one of the same document.</summary>
    public async Task KeepAsync(StoreSession session, DocumentRow document, ImportReport report, CancellationToken cancellationToken)
    {
        var key = await keys.GetAsync(session.Context, document.DataKeyId, cancellationToken);
        var row = await session.Context.ImportReports.FirstOrDefaultAsync(found => found.DocumentId == document.Id, cancellationToken);
        if (row is null)
        {
            session.Context.ImportReports.Add(new ImportReportRow
            {
                DocumentId = document.Id, DataKeyId = document.DataKeyId, Report = key.EncryptJson(report, ImportReport.Place),
            });
        }
        else
        {
            row.Report = key.EncryptJson(report, ImportReport.Place);
        }
    }

    public async Task<(ImportReport Report, string File, DateTimeOffset ReceivedAt)?> FindAsync(Guid documentId, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var row = await context.ImportReports.FirstOrDefaultAsync(found => found.DocumentId == documentId, cancellationToken);
        var document = await context.Documents.FirstOrDefaultAsync(found => found.Id == documentId, cancellationToken);
        if (row is null || document is null || !(await keys.GetAsync(context, [row.DataKeyId], cancellationToken)).TryGetValue(row.DataKeyId, out var key))
        {
            return null;
        }

        return (key.DecryptJson<ImportReport>(row.Report, ImportReport.Place), key.DecryptJson<DocumentNames>(document.Names, DocumentNames.Place).File, document.ReceivedAt);
    }
}
