using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>Loads documents that belong together.</summary>
internal sealed class DocumentGroups(StoreSessions sessions, DataKeyRing keys)
{
    /// <summary>The group of a document that is read; null if nothing is owed for it.</summary>
    public async Task<DocumentGroup?> LoadAsync(Guid documentId, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var document = await context.Documents.FirstOrDefaultAsync(row => row.Id == documentId, cancellationToken);
        if (document is null || !IsRead(document))
        {
            return null;
        }

        var all = document.GroupKey is not { } group ? [document] : await context.Documents
            .Where(row => row.GroupKey == group && (row.State == DocumentState.Received || row.State == DocumentState.Read || row.State == DocumentState.WaitingForPages))
            .ToListAsync(cancellationToken);
        var read = all.Where(IsRead).ToList();
        var unwrapped = await keys.GetAsync(context, read.Select(row => row.DataKeyId), cancellationToken);
        var names = read.ToDictionary(row => row.Id, row => unwrapped[row.DataKeyId].DecryptJson<DocumentNames>(row.Names, DocumentNames.Place).File);
        read.Sort((one, other) => string.CompareOrdinal(names[one.Id], names[other.Id]));

        var ids = read.ConvertAll(row => row.Id);
        var pages = await context.Pages.Where(page => ids.Contains(page.DocumentId)).ToListAsync(cancellationToken);
        return new DocumentGroup(
            document.GroupKey,
            read,
            names,
            [.. pages.OrderBy(page => ids.IndexOf(page.DocumentId)).ThenBy(page => page.Number).Select(page => StoredPage.Open(page, unwrapped[page.DataKeyId]))],
            all.Count > read.Count);
    }

    private static bool IsRead(DocumentRow row) => row.State is DocumentState.Read or DocumentState.WaitingForPages;
}
