using Microsoft.EntityFrameworkCore;
using Rpa.Ocr.Reading;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>Reads the pages of a document and stores readings and upright images, encrypted with the document's key.</summary>
internal sealed class PageStage(
    StoreSessions sessions, DataKeyRing keys, BlobStore blobs, IDocumentReader reader, IntakeSignal signal, TimeProvider time, ILogger<PageStage> log)
{
    /// <summary>Reads a received document: afterwards it is read, or has ended as unreadable or rejected.</summary>
    public async Task ReadAsync(DocumentRow document, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(document, cancellationToken);
        var content = await blobs.GetAsync(key, document.OriginalBlob!, cancellationToken);
        var started = time.GetTimestamp();

        // The reader is told the document's id for a name: file names may name people, and ids are unique within a group.
        var reading = await reader.ReadAsync(content, document.Id.ToString("N"), withImages: true, cancellationToken);
        log.LogInformation(
            "Document {Document} read: {Pages} pages, {Known} known, {Error} in {Seconds:0.0} s",
            document.Id, reading.Pages.Count, reading.Pages.Count(page => page.Form is not null), reading.ErrorCode ?? "no error", time.GetElapsedTime(started).TotalSeconds);
        var rows = new List<PageRow>();
        foreach (var page in reading.Pages)
        {
            rows.Add(await RowAsync(document, page, key, cancellationToken));
        }

        await SaveAsync(document.Id, reading, rows, cancellationToken);
    }

    private async Task<DataKey> KeyAsync(DocumentRow document, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        return await keys.GetAsync(context, document.DataKeyId, cancellationToken);
    }

    private async Task<PageRow> RowAsync(DocumentRow document, PageReading page, DataKey key, CancellationToken cancellationToken) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        DocumentId = document.Id,
        Number = page.Page,
        Form = page.Form,
        Revision = page.Revision,
        FormPage = page.FormPage,
        Width = page.Width,
        Height = page.Height,
        Reason = page.Reason,
        Blank = page.Blank,
        DataKeyId = key.Id,
        Reading = key.EncryptJson(page, StoredPage.ReadingPlace),
        ImageBlob = page.UprightImage.IsEmpty ? null : await blobs.PutAsync(key, page.UprightImage, cancellationToken),
    };

    private async Task SaveAsync(Guid id, DocumentReading reading, List<PageRow> rows, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var document = await session.Context.Documents.FirstAsync(found => found.Id == id, cancellationToken);
        if (document.State != DocumentState.Received)
        {
            return; // Another run of the same job was first.
        }

        document.PageCount = rows.Count;
        document.Attempts = 0;
        document.WaitUntil = null;
        if (reading.ErrorCode is { } code)
        {
            DocumentLife.Finish(session, document, DocumentVerdict.OfDecodeError(code, reading.Error ?? code), time.GetUtcNow());
        }
        else
        {
            session.Context.Pages.AddRange(rows);
            document.State = DocumentState.Read;
            document.Version++;
        }

        await session.CommitAsync(cancellationToken);
        signal.Raise();
    }
}
