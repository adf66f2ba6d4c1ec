using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rpa.Ocr.Reading;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;
using Rpa.Scheduler.Town;

namespace Rpa.Scheduler.Documents;

/// <summary>Turns assembled applications into cases. From then on the case's own key encrypts its pages: erasing it erases them.</summary>
internal sealed class PaperCases(
    IProcedureCatalog catalog, IApplicationInterpreter interpreter, TownLedger ledger, StoreSessions sessions, DataKeyRing keys, BlobStore blobs, CaseMaker maker)
{
    public const string SourceSystem = "paper";

    /// <summary>Interprets the applications and writes their page images under their cases' keys; nothing in the database changes yet.</summary>
    public async Task<IReadOnlyList<PreparedCase>> PrepareAsync(DocumentGroup group, IReadOnlyList<PageShare> shares, CancellationToken cancellationToken)
    {
        var prepared = new List<PreparedCase>();
        foreach (var share in shares)
        {
            prepared.Add(await PrepareAsync(group, share.Application, share.Pages, cancellationToken));
        }

        return prepared;
    }

    /// <summary>A case for a page of no known form, whose fields a person types in by the form that she chose; its image is written under the case's key.</summary>
    public async Task<PreparedCase> PrepareByHandAsync(
        StoredPage page, ProcedureDefinition procedure, FormRevision form, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var fields = form.Fields.ToDictionary(field => field.Key, _ => Empty, StringComparer.Ordinal);
        var payload = new CasePayload(fields, form.Revision, [], 1, null, [], [], new Dictionary<string, string>(StringComparer.Ordinal), null);
        return await PrepareAsync(procedure, payload, receivedAt, [page], cancellationToken);
    }

    /// <summary>Adds a prepared case and its pages to the session.</summary>
    public async Task<Guid> AddAsync(StoreSession session, PreparedCase prepared, CancellationToken cancellationToken)
    {
        var row = await maker.AddAsync(session, prepared.Made, prepared.Key, prepared.KeyRow, cancellationToken);
        foreach (var page in prepared.Pages)
        {
            var stored = await session.Context.Pages.FirstAsync(found => found.Id == page.Page.Row.Id, cancellationToken);
            stored.CaseId = row.Id;
            stored.DataKeyId = prepared.Key.Id;
            stored.Reading = page.Reading;
            stored.ImageBlob = page.ImageBlob;
        }

        return row.Id;
    }

    /// <summary>Removes the images under the documents' keys once the cases are saved. Equal images of a document are one file: what another page still needs stays.</summary>
    public async Task ForgetOldImagesAsync(IReadOnlyList<PreparedCase> prepared, CancellationToken cancellationToken)
    {
        var moved = prepared.SelectMany(one => one.Pages).Select(page => page.Page.Row).ToList();
        var documents = moved.Select(page => page.DocumentId).Distinct().ToList();
        await using var context = await sessions.ReadAsync(cancellationToken);
        var needed = await context.Pages
            .Where(page => documents.Contains(page.DocumentId) && page.ImageBlob != null)
            .Select(page => page.ImageBlob!)
            .ToListAsync(cancellationToken);
        foreach (var blob in moved.Select(page => page.ImageBlob).OfType<string>().Except(needed, StringComparer.Ordinal))
        {
            blobs.Delete(blob);
        }
    }

    /// <summary>How a document ends, given the applications of its group.</summary>
    public static DocumentVerdict VerdictOn(DocumentRow document, DocumentGroup group, IReadOnlyList<PageShare> shares)
    {
        var own = group.Pages.Where(page => page.Row.DocumentId == document.Id).ToList();
        var unknown = own.Where(page => page.Reading is { Form: null, Blank: false }).ToList();
        if (shares.Count == 0)
        {
            return own.Count > 0 && unknown.Count == 0
                ? DocumentVerdict.Blank
                : DocumentVerdict.NoKnownForm(unknown.Select(page => page.Reading.Reason).FirstOrDefault(reason => reason is not null));
        }

        return DocumentVerdict.Done(unknown.Count == 0
            ? null
            : $"{string.Join('、', unknown.Select(page => page.Row.Number.ToString(CultureInfo.InvariantCulture)))}頁目は様式が分からないため、前後の申請に付けました。");
    }

    /// <summary>Pages of each application: its own, the sheets scanned twice, and the pages of no known form that follow them (the first one's take those before).</summary>
    public static IReadOnlyList<PageShare> ShareOut(DocumentGroup group, IReadOnlyList<AssembledApplication> applications)
    {
        var shares = applications
            .Select(application => new PageShare(application, [.. application.Pages.Concat(application.Repeated).Select(group.Find)]))
            .ToList();
        if (shares.Count == 0)
        {
            return shares;
        }

        var current = 0;
        foreach (var page in group.Pages)
        {
            var owner = shares.FindIndex(share => share.Pages.Contains(page));
            if (owner >= 0)
            {
                current = owner;
            }
            else
            {
                shares[current].Pages.Add(page);
            }
        }

        return shares;
    }

    private async Task<PreparedCase> PrepareAsync(
        DocumentGroup group, AssembledApplication application, List<StoredPage> pages, CancellationToken cancellationToken)
    {
        var (procedure, form) = catalog.Forms.First(found => string.Equals(found.Form.Revision, application.Revision, StringComparison.Ordinal));
        var readings = interpreter.Interpret(application, ledger.Current);
        var missing = form.Fields.Where(field => application.MissingPages.Contains(field.Page)).Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        var fields = form.Fields.ToDictionary(
            field => field.Key,
            field => missing.Contains(field.Key) || !readings.TryGetValue(field.Key, out var reading) ? Empty : FieldOf(reading, group),
            StringComparer.Ordinal);
        var extra = pages.Count(page => page.Reading is { Form: null, Blank: false });
        var files = pages.Where(page => page.Reading.Form is not null).Select(page => page.Row.DocumentId).ToHashSet();
        var payload = new CasePayload(fields, application.Revision, application.MissingPages, extra, null, [], [], new Dictionary<string, string>(StringComparer.Ordinal), null)
        {
            RepeatedPages = application.Repeated.Count,
            Joined = group.IsJoinedFrom(files),
        };
        var receivedAt = group.Documents.Where(document => files.Contains(document.Id)).Min(document => document.ReceivedAt);
        return await PrepareAsync(procedure, payload, receivedAt, pages, cancellationToken);
    }

    private async Task<PreparedCase> PrepareAsync(
        ProcedureDefinition procedure, CasePayload payload, DateTimeOffset receivedAt, List<StoredPage> pages, CancellationToken cancellationToken)
    {
        var documents = pages.Select(page => page.Row.DocumentId).Distinct().ToList();
        var (key, keyRow) = keys.Create();
        var moved = new List<PreparedPage>();
        foreach (var page in pages)
        {
            var image = page.Row.ImageBlob is null ? null : await blobs.GetAsync(page.Key, page.Row.ImageBlob, cancellationToken);
            moved.Add(new PreparedPage(
                page,
                key.EncryptJson(page.Reading, StoredPage.ReadingPlace),
                image is null ? null : await blobs.PutAsync(key, image, cancellationToken)));
        }

        return new PreparedCase(
            new NewCase(procedure, ApplicationSource.Paper, SourceSystem, null, receivedAt, null, payload, documents), key, keyRow, moved);
    }

    private static CaseField Empty { get; } = new(null, null, null, null, null, false);

    private static CaseField FieldOf(FieldReading reading, DocumentGroup group)
    {
        var page = group.Pages.FirstOrDefault(stored =>
            stored.Row.Number == reading.Page && string.Equals(stored.Row.DocumentId.ToString("N"), reading.File, StringComparison.Ordinal));
        var name = page is null ? reading.File : group.Names[page.Row.DocumentId];
        return new CaseField(reading.Value, reading.Text, reading with { File = name }, page?.Row.Id, null, false);
    }
}
