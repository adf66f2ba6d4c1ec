using System.Text;
using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Review;

/// <summary>The tray of pages of no registered form.</summary>
internal sealed class UnknownPages(
    StoreSessions sessions,
    DataKeyRing keys,
    BlobStore blobs,
    FileNames files,
    PaperCases papers,
    IProcedureCatalog catalog,
    IJobRequests jobs,
    IntakeSignal signal,
    TimeProvider time) : IUnknownPages
{
    public const int MostReason = 500;

    private const string Gone = "この頁は、ほかの利用者が先に処理したか、案件に付けられました。一覧を開き直してください。";
    private const string WhyPlace = "page/settled-why";

    public async Task<IReadOnlyList<UnknownPage>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var found = await Waiting(context)
            .Join(context.Documents, page => page.DocumentId, document => document.Id, (page, document) => new { Page = page, Document = document })
            .OrderBy(pair => pair.Document.ReceivedAt).ThenBy(pair => pair.Document.Id).ThenBy(pair => pair.Page.Number)
            .Take(Math.Clamp(limit, 1, 1000))
            .ToListAsync(cancellationToken);
        return await ItemsAsync(context, found.ConvertAll(pair => (pair.Page, pair.Document)), cancellationToken);
    }

    public async Task<UnknownPage?> FindAsync(Guid pageId, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        if (await Waiting(context).FirstOrDefaultAsync(page => page.Id == pageId, cancellationToken) is not { } page)
        {
            return null;
        }

        var document = await context.Documents.FirstAsync(row => row.Id == page.DocumentId, cancellationToken);
        return await ItemsAsync(context, [(page, document)], cancellationToken) is [var item] ? item : null;
    }

    public async Task<byte[]?> ImageAsync(Guid pageId, string user, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        if (await Waiting(context).FirstOrDefaultAsync(page => page.Id == pageId, cancellationToken) is not { ImageBlob: { } blob } page
            || !(await keys.GetAsync(context, [page.DataKeyId], cancellationToken)).TryGetValue(page.DataKeyId, out var key))
        {
            return null;
        }

        await sessions.AuditAsync(user, AuditActs.UnknownPageViewed, page.Id.ToString(), null, cancellationToken);
        return await blobs.GetAsync(key, blob, cancellationToken);
    }

    public async Task<PageSettlement> MakeCaseAsync(Guid pageId, string revision, string user, CancellationToken cancellationToken)
    {
        var (procedure, form) = catalog.Forms.FirstOrDefault(found => string.Equals(found.Form.Revision, revision, StringComparison.Ordinal));
        if (form is null)
        {
            return new PageSettlement("様式を選んでください。", null);
        }

        if (await OpenAsync(pageId, cancellationToken) is not { } open)
        {
            return new PageSettlement(Gone, null);
        }

        var prepared = await papers.PrepareByHandAsync(open.Page, procedure, form, open.ReceivedAt, cancellationToken);
        await using var session = await sessions.BeginAsync(cancellationToken);
        if (await SettleAsync(session, pageId, PageDecision.MadeCase, user, cancellationToken) is null)
        {
            return new PageSettlement(Gone, null);
        }

        var made = await papers.AddAsync(session, prepared, cancellationToken);
        session.Audit(user, AuditActs.UnknownPageTaken, pageId.ToString(), form.Revision);
        await session.CommitAsync(cancellationToken);
        await papers.ForgetOldImagesAsync([prepared], cancellationToken);
        signal.Raise();
        await jobs.RequestAsync(JobStep.Check, made, cancellationToken);
        return new PageSettlement(null, made);
    }

    public async Task<PageSettlement> DiscardAsync(Guid pageId, string reason, string user, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new PageSettlement("破棄する理由を入力してください。", null);
        }

        if (reason.Length > MostReason)
        {
            return new PageSettlement($"理由は{MostReason}字以内で入力してください。", null);
        }

        await using var session = await sessions.BeginAsync(cancellationToken);
        if (await SettleAsync(session, pageId, PageDecision.Discarded, user, cancellationToken) is not { } page)
        {
            return new PageSettlement(Gone, null);
        }

        var key = await keys.GetAsync(session.Context, page.DataKeyId, cancellationToken);
        page.SettledWhy = key.Encrypt(Encoding.UTF8.GetBytes(reason.Trim()), WhyPlace);
        session.Audit(user, AuditActs.UnknownPageDiscarded, pageId.ToString());
        await session.CommitAsync(cancellationToken);
        return new PageSettlement(null, null);
    }

    private static IQueryable<PageRow> Waiting(RpaDbContext context) =>
        context.Pages.Where(page => page.Form == null && page.CaseId == null && page.Settled == null && !page.Blank
            && context.Documents.Any(document => document.Id == page.DocumentId && (document.State == DocumentState.Done || document.State == DocumentState.Unreadable)));

    private async Task<IReadOnlyList<UnknownPage>> ItemsAsync(RpaDbContext context, List<(PageRow Page, DocumentRow Document)> found, CancellationToken cancellationToken)
    {
        var names = await files.OfAsync(context, [.. found.Select(pair => pair.Document).DistinctBy(row => row.Id)], cancellationToken);
        var unwrapped = await keys.GetAsync(context, found.Select(pair => pair.Page.DataKeyId), cancellationToken);
        var items = new List<UnknownPage>();
        foreach (var (page, document) in found)
        {
            // Without its key the page is erased, and nobody can do anything about it.
            if (unwrapped.TryGetValue(page.DataKeyId, out var key))
            {
                var reading = StoredPage.Open(page, key).Reading;
                var nearest = catalog.Forms.FirstOrDefault(form => string.Equals(form.Form.Revision, reading.Nearest, StringComparison.Ordinal));
                items.Add(new UnknownPage(
                    page.Id, names.GetValueOrDefault(document.Id, string.Empty), page.Number, document.ReceivedAt, page.Reason,
                    nearest.Form?.Title, nearest.Form?.Revision, reading.Confidence, page.ImageBlob is not null));
            }
        }

        return items;
    }

    private async Task<(StoredPage Page, DateTimeOffset ReceivedAt)?> OpenAsync(Guid pageId, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var page = await Waiting(context).FirstOrDefaultAsync(row => row.Id == pageId, cancellationToken);
        if (page is null || !(await keys.GetAsync(context, [page.DataKeyId], cancellationToken)).TryGetValue(page.DataKeyId, out var key))
        {
            return null;
        }

        var receivedAt = await context.Documents.Where(row => row.Id == page.DocumentId).Select(row => row.ReceivedAt).FirstAsync(cancellationToken);
        return (StoredPage.Open(page, key), receivedAt);
    }

    /// <summary>Writes the decision down, or gives null if somebody was first.</summary>
    private async Task<PageRow?> SettleAsync(StoreSession session, Guid pageId, PageDecision decision, string user, CancellationToken cancellationToken)
    {
        await session.LockAsync("page/" + pageId, cancellationToken);
        var page = await Waiting(session.Context).FirstOrDefaultAsync(row => row.Id == pageId, cancellationToken);
        if (page is not null)
        {
            page.Settled = decision;
            page.SettledAt = time.GetUtcNow();
            page.SettledBy = user;
        }

        return page;
    }
}
