using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>Loads documents that belong together.</summary>
internal sealed class DocumentGroups(StoreSessions sessions, DataKeyRing keys)
{
    /// <summary>A watched folder with more waiting files than this has other troubles.</summary>
    private const int MostNeighbours = 500;

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
        return await LoadAsync(context, document.GroupKey, all, cancellationToken);
    }

    /// <summary>What waits for pages in the folders that a group's files came from, group by group.</summary>
    public async Task<IReadOnlyList<DocumentGroup>> LoadNeighboursAsync(DocumentGroup group, CancellationToken cancellationToken)
    {
        var own = group.Documents.Select(row => row.Id).ToList();
        await using var context = await sessions.ReadAsync(cancellationToken);
        var waiting = await context.Documents
            .Where(row => row.State == DocumentState.WaitingForPages && !own.Contains(row.Id))
            .OrderBy(row => row.ReceivedAt)
            .Take(MostNeighbours)
            .ToListAsync(cancellationToken);
        var unwrapped = await keys.GetAsync(context, waiting.Concat(group.Documents).Select(row => row.DataKeyId), cancellationToken);
        string? FolderOf(DocumentRow row) => unwrapped.TryGetValue(row.DataKeyId, out var key)
            ? Path.GetDirectoryName(key.DecryptJson<DocumentNames>(row.Names, DocumentNames.Place).Found)
            : null;

        var folders = group.Documents.Select(FolderOf).ToHashSet(StringComparer.Ordinal);
        var neighbours = new List<DocumentGroup>();
        foreach (var one in waiting.Where(row => FolderOf(row) is { } folder && folders.Contains(folder)).GroupBy(row => row.GroupKey ?? row.Id.ToString(), StringComparer.Ordinal))
        {
            neighbours.Add(await LoadAsync(context, one.First().GroupKey, [.. one], cancellationToken));
        }

        return neighbours;
    }

    private async Task<DocumentGroup> LoadAsync(RpaDbContext context, string? groupKey, List<DocumentRow> all, CancellationToken cancellationToken)
    {
        var read = all.Where(IsRead).ToList();
        var unwrapped = await keys.GetAsync(context, read.Select(row => row.DataKeyId), cancellationToken);
        var names = read.ToDictionary(row => row.Id, row => unwrapped[row.DataKeyId].DecryptJson<DocumentNames>(row.Names, DocumentNames.Place).File);
        read.Sort((one, other) => string.CompareOrdinal(names[one.Id], names[other.Id]));

        var ids = read.ConvertAll(row => row.Id);
        var pages = await context.Pages.Where(page => ids.Contains(page.DocumentId) && page.CaseId == null).ToListAsync(cancellationToken);
        return new DocumentGroup(
            groupKey,
            read,
            names,
            [.. pages.OrderBy(page => ids.IndexOf(page.DocumentId)).ThenBy(page => page.Number).Select(page => StoredPage.Open(page, unwrapped[page.DataKeyId]))],
            all.Count > read.Count);
    }

    private static bool IsRead(DocumentRow row) => row.State is DocumentState.Read or DocumentState.WaitingForPages;
}
