using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rpa.Ocr.Documents;
using Rpa.Scenarios.Applications;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Documents.Archives;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Intake;

/// <summary>
/// Takes one file in: stores the original, encrypted, then the document's row, and only then lets the file leave the inbox.
/// A crash between any two steps leaves the file where it is, and the next scan goes on: a document that still lies in the
/// inbox is known by its path, size and time.
/// </summary>
internal sealed class FileIntake(
    StoreSessions sessions,
    DataKeyRing keys,
    BlobStore blobs,
    MasterKey master,
    GroupNames groups,
    FilePlacer placer,
    IJobRequests jobs,
    IApplicationFileReader exports,
    IOptions<DecodeLimits> limits,
    IOptions<IntakeOptions> inboxes,
    TimeProvider time,
    ILogger<FileIntake> log)
{
    /// <summary>Takes a file that has stood still.</summary>
    /// <exception cref="IOException">Stored, but it could not be moved: the next scan tries the move again.</exception>
    /// <exception cref="UnauthorizedAccessException">As before: the folder may not be written.</exception>
    public async Task<IntakeOutcome> TakeAsync(InboxFile file, CancellationToken cancellationToken)
    {
        if (await placer.FindInInboxAsync(file, cancellationToken) is { } waiting)
        {
            // Stored before a crash, or before the folder could be written: only the move is owed.
            await placer.PlaceAsync(waiting, cancellationToken);
            return IntakeOutcome.Taken;
        }

        var (outcome, content) = await ReadAsync(file, cancellationToken);
        return outcome ?? await RegisterAsync(file, content, null, cancellationToken);
    }

    /// <summary>Takes a file that a person named, wherever it lies: it stays there. Nothing is asked of the job engine.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="source">Source that it must be an export of, or null.</param>
    /// <param name="busyFor">How long the service's own jobs leave it alone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The document's id.</returns>
    public Task<Guid> TakeNamedAsync(InboxFile file, byte[] content, string? source, TimeSpan busyFor, CancellationToken cancellationToken)
    {
        var kind = KindOf(file, content);
        return StoreAsync(file, content, kind, DocumentVerdict.OfKind(kind), cancellationToken, (row, key) =>
        {
            row.Placed = Placement.Gone;
            row.WaitUntil = time.GetUtcNow() + busyFor;
            row.Names = key.EncryptJson(key.DecryptJson<DocumentNames>(row.Names, DocumentNames.Place) with { Source = source }, DocumentNames.Place);
        });
    }

    /// <summary>Takes a file of an archive as a document of its own. It has no place in the inbox: its archive has.</summary>
    /// <param name="archive">The names of the archive.</param>
    /// <param name="file">The file.</param>
    /// <param name="kind">What it is, see <see cref="KindOf(byte[])"/>.</param>
    /// <param name="isAttachment">Whether it is kept only, and not read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task TakeEntryAsync(DocumentNames archive, ArchiveFile file, FileKind kind, bool isAttachment, CancellationToken cancellationToken)
    {
        // The name is shown, and tells pages of one application apart (…_p1, …_p2); no path on the disk is made of it.
        var entry = new InboxFile(archive.Inbox, $"{archive.Path}/{file.Name}", file.Content.Length, archive.ModifiedAt);
        var verdict = isAttachment ? DocumentVerdict.Attachment : kind == FileKind.Zip ? DocumentVerdict.NestedArchive : DocumentVerdict.OfKind(kind);
        var id = await StoreAsync(entry, file.Content, kind, verdict, cancellationToken, (row, key) =>
        {
            row.Placed = Placement.Gone;
            row.Names = key.EncryptJson(key.DecryptJson<DocumentNames>(row.Names, DocumentNames.Place) with { Source = archive.Source }, DocumentNames.Place);
        });
        if (verdict is null)
        {
            await jobs.RequestAsync(JobStep.Read, id, cancellationToken); // nothing is done for one that turned out a duplicate
        }
    }

    /// <summary>What bytes are, whatever their name says.</summary>
    public FileKind KindOf(byte[] content)
    {
        var head = content.AsSpan(0, Math.Min(content.Length, FileKindDetector.HeadLength));
        var kind = FileKindDetector.Detect(head);

        // Exports come in more shapes than the first line tells: with a title row, in UTF-16 …
        return kind is FileKind.Text or FileKind.Unknown && exports.LooksLikeExport(head) ? FileKind.Csv : kind;
    }

    /// <summary>Puts a file aside that stays closed to this service.</summary>
    /// <exception cref="IOException">It could not be moved.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be moved.</exception>
    public Task<IntakeOutcome> GiveUpAsync(InboxFile file, CancellationToken cancellationToken) =>
        RegisterAsync(file, null, DocumentVerdict.CannotOpen, cancellationToken);

    private async Task<(IntakeOutcome? Outcome, byte[]? Content)> ReadAsync(InboxFile file, CancellationToken cancellationToken)
    {
        if (file.Size == 0 || file.Size > limits.Value.MaxBytes)
        {
            return (null, null);
        }

        try
        {
            var content = new byte[file.Size];
            await using (var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous))
            {
                await stream.ReadExactlyAsync(content, cancellationToken);
            }

            var now = new FileInfo(file.FullPath);
            return now.Exists && now.Length == file.Size && now.LastWriteTimeUtc == file.ModifiedAt.UtcDateTime
                ? (null, content)
                : (IntakeOutcome.StillChanging, null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (IntakeOutcome.Vanished, null);
        }
        catch (EndOfStreamException)
        {
            return (IntakeOutcome.StillChanging, null);
        }
        catch (UnauthorizedAccessException)
        {
            return (IntakeOutcome.Closed, null);
        }
        catch (IOException)
        {
            // Held by its writer, or the share has gone: the next scan will tell.
            return (IntakeOutcome.StillChanging, null);
        }
    }

    private async Task<IntakeOutcome> RegisterAsync(InboxFile file, byte[]? content, DocumentVerdict? verdict, CancellationToken cancellationToken)
    {
        var kind = KindOf(file, content);
        verdict ??= file.Size > limits.Value.MaxBytes ? DocumentVerdict.TooManyBytes(limits.Value.MaxBytes) : DocumentVerdict.OfKind(kind);
        var id = await StoreAsync(file, content, kind, verdict, cancellationToken);
        await placer.PlaceAsync(id, cancellationToken);
        return IntakeOutcome.Taken;
    }

    private FileKind KindOf(InboxFile file, byte[]? content) => content is null ? file.Size == 0 ? FileKind.Empty : FileKind.Unknown : KindOf(content);

    private async Task<Guid> StoreAsync(InboxFile file, byte[]? content, FileKind kind, DocumentVerdict? verdict, CancellationToken cancellationToken, Action<DocumentRow, DataKey>? named = null)
    {
        var hash = content is null ? null : Convert.ToHexStringLower(SHA256.HashData(content));
        var (key, keyRow) = keys.Create();
        var first = await FirstWithAsync(hash, cancellationToken);
        var blob = content is null || first is not null ? null : await blobs.PutAsync(key, content, cancellationToken);
        var row = Row(file, hash, kind, key, blob);
        named?.Invoke(row, key);

        await using var session = await sessions.BeginAsync(cancellationToken);
        if (hash is not null)
        {
            await session.LockAsync("sha256/" + hash, cancellationToken);
            row.DuplicateOf = first ?? await session.Context.Documents
                .Where(document => document.Sha256 == hash && document.DuplicateOf == null)
                .Select(document => (Guid?)document.Id)
                .FirstOrDefaultAsync(cancellationToken);
            verdict = row.DuplicateOf is null ? verdict : DocumentVerdict.Duplicate;
        }

        session.Context.DataKeys.Add(keyRow);
        session.Context.Documents.Add(row);
        session.Audit(AuditEvent.System, AuditActs.DocumentReceived, row.Id.ToString(), hash);
        if (verdict is not null)
        {
            DocumentLife.Finish(session, row, verdict, time.GetUtcNow());
        }

        await session.CommitAsync(cancellationToken);
        log.LogInformation("Document {Document} taken: {Kind}, {Size} bytes, {State} {Code}", row.Id, kind, file.Size, row.State, row.ReasonCode);
        if (row.State == DocumentState.Received && named is null)
        {
            await jobs.RequestAsync(JobStep.Read, row.Id, cancellationToken);
        }

        return row.Id;
    }

    private async Task<Guid?> FirstWithAsync(string? hash, CancellationToken cancellationToken)
    {
        if (hash is null)
        {
            return null;
        }

        await using var context = await sessions.ReadAsync(cancellationToken);
        return await context.Documents
            .Where(document => document.Sha256 == hash && document.DuplicateOf == null)
            .Select(document => (Guid?)document.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private string? SourceOf(InboxFile file) =>
        inboxes.Value.Inboxes.Find(inbox => string.Equals(inbox.Folder, file.Inbox, StringComparison.Ordinal))?.Source;

    private DocumentRow Row(InboxFile file, string? hash, FileKind kind, DataKey key, string? blob)
    {
        var group = kind == FileKind.Csv ? null : groups.KeyOf(file);
        return new DocumentRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Sha256 = hash,
            Size = file.Size,
            Kind = kind,
            State = DocumentState.Received,
            Version = 1,
            GroupKey = group is null ? null : master.Hash("group", group),
            ReceivedAt = time.GetUtcNow(),
            DataKeyId = key.Id,
            Names = key.EncryptJson(new DocumentNames(file.Name, file.Inbox, file.Path, file.ModifiedAt, null, null) { Source = SourceOf(file) }, DocumentNames.Place),
            OriginalBlob = blob,
            Wanted = Placement.Done,
            Placed = Placement.Inbox,
        };
    }
}
