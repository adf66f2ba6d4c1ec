using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Intake;

/// <summary>
/// Moves files to <c>done/</c>, <c>rejected/</c> or <c>failed/</c> and writes beside each a text file that says why. The target is
/// written down before the move, so that after a crash it is known where to look. Runs on the intake's one loop only.
/// </summary>
internal sealed class FilePlacer(
    StoreSessions sessions,
    DataKeyRing keys,
    NoteWriter notes,
    TownClock clock,
    IOptions<IntakeOptions> options)
{
    /// <summary>The document that was taken from this very file but not moved yet, or null.</summary>
    public async Task<Guid?> FindInInboxAsync(InboxFile file, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var waiting = await context.Documents.Where(row => row.Placed == Placement.Inbox && row.Size == file.Size).ToListAsync(cancellationToken);
        var unwrapped = await keys.GetAsync(context, waiting.Select(row => row.DataKeyId), cancellationToken);
        return waiting.Find(row => unwrapped.TryGetValue(row.DataKeyId, out var key) && IsSame(NamesOf(row, key), file))?.Id;
    }

    /// <summary>Documents whose file or text file is not as it should be.</summary>
    public async Task<IReadOnlyList<Guid>> FindOwedAsync(CancellationToken cancellationToken)
    {
        DocumentState[] final = [DocumentState.Done, DocumentState.Duplicate, DocumentState.Unreadable, DocumentState.Rejected];
        await using var context = await sessions.ReadAsync(cancellationToken);
        return await context.Documents
            .Where(row => row.Placed != Placement.Gone && (row.Placed != row.Wanted || (final.Contains(row.State) && (row.Noted == null || row.Noted != row.State))))
            .OrderBy(row => row.ReceivedAt)
            .Select(row => row.Id)
            .Take(500)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Brings a document's file where it belongs, with its text file.</summary>
    /// <exception cref="IOException">The folder cannot be reached or written now; nothing is lost, try again later.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="DbUpdateConcurrencyException">The document changed meanwhile; try again later.</exception>
    public async Task PlaceAsync(Guid documentId, CancellationToken cancellationToken)
    {
        var row = await ChooseTargetAsync(documentId, cancellationToken);
        if (row is null)
        {
            return;
        }

        var (document, names) = row.Value;
        var placed = document.Wanted;
        if (names.Target is not null && !Move(document, names))
        {
            placed = Placement.Gone;
        }

        var resting = placed == Placement.Gone ? null : names.Target ?? names.Resting;
        if (resting is not null)
        {
            await notes.WriteAsync(resting, document, names.File, cancellationToken);
        }

        await SaveAsync(documentId, placed, resting, document.State, cancellationToken);
    }

    private async Task<(DocumentRow Row, DocumentNames Names)?> ChooseTargetAsync(Guid documentId, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var row = await session.Context.Documents.FirstOrDefaultAsync(found => found.Id == documentId, cancellationToken);
        var key = row is null ? null : (await keys.GetAsync(session.Context, [row.DataKeyId], cancellationToken)).Values.SingleOrDefault();
        if (row is null || key is null || row.Placed == Placement.Gone)
        {
            return null;
        }

        var names = NamesOf(row, key);
        if (row.Placed != row.Wanted && names.Target is null)
        {
            names = names with { Target = FreeTarget(FolderOf(names.Inbox, row.Wanted), names.File) };
            row.Names = key.EncryptJson(names, DocumentNames.Place);
            await session.CommitAsync(cancellationToken);
        }

        return (row, names);
    }

    /// <returns>False if the file is nowhere to be found: somebody took it away.</returns>
    private static bool Move(DocumentRow document, DocumentNames names)
    {
        var source = new FileInfo(names.Present);
        var target = new FileInfo(names.Target!);
        if (target.Exists)
        {
            if (!source.Exists || !IsOurs(source, document, names))
            {
                return true; // Moved before a crash; what lies at the source now is another file.
            }

            target.Delete(); // A copy across volumes that was cut off.
        }
        else if (!source.Exists)
        {
            return false;
        }

        Directory.CreateDirectory(target.DirectoryName!);
        source.MoveTo(target.FullName);
        NoteWriter.Remove(names.Present);
        return true;
    }

    private async Task SaveAsync(Guid documentId, Placement placed, string? resting, DocumentState noted, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var row = await session.Context.Documents.FirstAsync(found => found.Id == documentId, cancellationToken);
        var key = await keys.GetAsync(session.Context, row.DataKeyId, cancellationToken);
        row.Names = key.EncryptJson(NamesOf(row, key) with { Resting = resting, Target = null }, DocumentNames.Place);
        row.Placed = placed;
        row.Noted = noted;
        await session.CommitAsync(cancellationToken);
    }

    private string FolderOf(string inbox, Placement wanted)
    {
        var folders = options.Value.Inboxes.Find(found => string.Equals(found.Folder, inbox, StringComparison.Ordinal))
            ?? new InboxOptions { Folder = inbox };
        var folder = wanted switch
        {
            Placement.Done => folders.Done ?? Path.Combine(inbox, "done"),
            Placement.Rejected => folders.Rejected ?? Path.Combine(inbox, "rejected"),
            Placement.Failed => folders.Failed ?? Path.Combine(inbox, "failed"),
            _ => throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "Files are only moved out of the inbox."),
        };
        return Path.Combine(folder, clock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string FreeTarget(string folder, string name)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var number = 1; ; number++)
        {
            var target = Path.Combine(folder, number == 1 ? name : $"{stem}({number}){ending}");
            if (!File.Exists(target) && !File.Exists(NoteWriter.PathOf(target)))
            {
                return target;
            }
        }
    }

    private static DocumentNames NamesOf(DocumentRow row, DataKey key) => key.DecryptJson<DocumentNames>(row.Names, DocumentNames.Place);

    private static bool IsSame(DocumentNames names, InboxFile file) =>
        string.Equals(names.Inbox, file.Inbox, StringComparison.Ordinal)
        && string.Equals(names.Path, file.Path, StringComparison.Ordinal)
        && names.ModifiedAt == file.ModifiedAt;

    private static bool IsOurs(FileInfo source, DocumentRow document, DocumentNames names) =>
        source.Length == document.Size && source.LastWriteTimeUtc == names.ModifiedAt.UtcDateTime;
}
