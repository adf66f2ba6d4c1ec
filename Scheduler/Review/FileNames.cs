using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Review;

/// <summary>Names of files that came in; they are kept encrypted.</summary>
internal sealed class FileNames(DataKeyRing keys)
{
    /// <summary>How many of the newest documents a search by name looks through.</summary>
    private const int Searched = 5000;

    /// <summary>Names by document; erased ones are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(RpaDbContext context, IReadOnlyList<DocumentRow> rows, CancellationToken cancellationToken)
    {
        var unwrapped = await keys.GetAsync(context, rows.Select(row => row.DataKeyId), cancellationToken);
        return rows.Where(row => unwrapped.ContainsKey(row.DataKeyId)).ToDictionary(
            row => row.Id,
            row => unwrapped[row.DataKeyId].DecryptJson<DocumentNames>(row.Names, DocumentNames.Place).File);
    }

    /// <summary>The newest documents whose name holds a text.</summary>
    public async Task<IReadOnlyList<Guid>> SearchAsync(RpaDbContext context, string text, CancellationToken cancellationToken)
    {
        var rows = await context.Documents.AsNoTracking().OrderByDescending(row => row.ReceivedAt).Take(Searched).ToListAsync(cancellationToken);
        var names = await OfAsync(context, rows, cancellationToken);
        return [.. names.Where(name => name.Value.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(name => name.Key)];
    }
}
