using Microsoft.Extensions.Options;
using Rpa.Ocr.Documents;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents.Archives;

/// <summary>
/// Takes in what a ZIP holds, each file as a document of its own. Beside an e-application export the other files are its attachments: they
/// are kept, and not read as applications.
/// </summary>
internal sealed class ArchiveStage(
    StoreSessions sessions, DataKeyRing keys, BlobStore blobs, FileIntake intake, IOptions<DecodeLimits> limits, IntakeSignal signal, TimeProvider time, ILogger<ArchiveStage> log)
{
    private static readonly (ArchiveRefusal Refusal, string Name)[] Names =
    [
        (ArchiveRefusal.UnsafeName, "名前がフォルダーの外を指すか正しくない"), (ArchiveRefusal.Encrypted, "パスワードがかかっている"),
        (ArchiveRefusal.Damaged, "壊れている"), (ArchiveRefusal.Empty, "中身が空"),
    ];

    /// <summary>Takes in the files of a received archive. Run again after a crash, it takes no file twice: the same bytes are known.</summary>
    public async Task TakeAsync(DocumentRow document, CancellationToken cancellationToken)
    {
        var (content, names) = await OpenAsync(document, cancellationToken);
        var archive = ArchiveReader.Open(content, limits.Value.MaxBytes, cancellationToken);
        var kinds = archive.Files.Select(file => (File: file, Kind: KindOf(file))).ToList();
        var exports = kinds.Count(file => file.Kind == FileKind.Csv);
        foreach (var (file, kind) in kinds)
        {
            await intake.TakeEntryAsync(names, file, kind, isAttachment: exports > 0 && kind != FileKind.Csv, cancellationToken);
        }

        await FinishAsync(document, archive, exports, cancellationToken);
    }

    /// <summary>Beside an export lie texts of all kinds (read-me files, notes of the applicant): an export says so by its name too.</summary>
    private FileKind KindOf(ArchiveFile file)
    {
        var kind = intake.KindOf(file.Content);
        return kind == FileKind.Csv && !file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? FileKind.Text : kind;
    }

    private static DocumentVerdict VerdictOn(ArchiveContent archive, int exports)
    {
        if (archive.Stop is { } stop)
        {
            return DocumentVerdict.RefusedArchive(stop);
        }

        var refused = string.Join("、", Names.Where(name => archive.Refused.ContainsKey(name.Refusal)).Select(name => $"{name.Name} {archive.Refused[name.Refusal]}件"));
        var remark = refused.Length > 0 ? $"受け付けないもの: {refused}。" : "";
        if (archive.Files.Count == 0)
        {
            return DocumentVerdict.RefusedArchive("ZIPの中に受け付けられるファイルがありません。" + remark);
        }

        var others = archive.Files.Count - exports;
        return DocumentVerdict.Done((exports > 0 ? $"電子申請の出力 {exports}件、添付 {others}件を取り出しました。" : $"{others}件のファイルを取り出しました。") + remark);
    }

    private async Task<(byte[] Content, DocumentNames Names)> OpenAsync(DocumentRow document, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var key = await keys.GetAsync(context, document.DataKeyId, cancellationToken);
        return (await blobs.GetAsync(key, document.OriginalBlob!, cancellationToken), key.DecryptJson<DocumentNames>(document.Names, DocumentNames.Place));
    }

    private async Task FinishAsync(DocumentRow document, ArchiveContent archive, int exports, CancellationToken cancellationToken)
    {
        await using (var session = await sessions.BeginAsync(cancellationToken))
        {
            var row = (await session.Context.Documents.FindAsync([document.Id], cancellationToken))!;
            if (DocumentLife.IsFinal(row.State))
            {
                return;
            }

            DocumentLife.Finish(session, row, VerdictOn(archive, exports), time.GetUtcNow());
            await session.CommitAsync(cancellationToken);
        }

        log.LogInformation("Archive {Document}: {Files} files taken, {Refused} refused", document.Id, archive.Files.Count, archive.Refused.Values.Sum());
        signal.Raise();
    }
}
