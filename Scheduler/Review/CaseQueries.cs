using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Review;

/// <summary>What the pages read of cases.</summary>
internal sealed class CaseQueries(
    StoreSessions sessions, DataKeyRing keys, IProcedureCatalog catalog, CaseView view, CaseImages images, FileNames files, IOptions<ReviewOptions> options, TimeProvider time)
    : ICaseQueries
{
    public async Task<WorkList> ListAsync(WorkQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var context = await sessions.ReadAsync(cancellationToken);
        var found = await SearchAsync(context, Filter(context.Cases, query), query.Text, cancellationToken);
        var counts = await found.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        if (query.States.Count > 0)
        {
            found = found.Where(row => query.States.Contains(row.State));
        }

        // What waits for people comes oldest first, what is done newest first.
        var open = query.States.Count > 0 && query.States.All(state => CaseLife.NextOf(state).Count > 0);
        var ordered = open
            ? found.OrderBy(row => row.ReceivedAt).ThenBy(row => row.Reference)
            : found.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Reference);
        var rows = await ordered
            .Skip((Math.Max(query.Page, 1) - 1) * query.PageSize).Take(query.PageSize).ToListAsync(cancellationToken);
        var unwrapped = await keys.GetAsync(context, rows.Select(row => row.DataKeyId), cancellationToken);
        return new WorkList(
            [.. rows.Select(row => ItemOf(row, unwrapped.GetValueOrDefault(row.DataKeyId)))],
            query.States.Count > 0 ? counts.Where(item => query.States.Contains(item.Key)).Sum(item => item.Count) : counts.Sum(item => item.Count),
            counts.ToDictionary(item => item.Key, item => item.Count));
    }

    public async Task<ReviewCase?> FindAsync(Guid caseId, string user, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var row = await context.Cases.FirstOrDefaultAsync(found => found.Id == caseId, cancellationToken);
        if (row is null || !(await keys.GetAsync(context, [row.DataKeyId], cancellationToken)).TryGetValue(row.DataKeyId, out var key))
        {
            return null;
        }

        var opened = await LockAsync(row, user, cancellationToken);
        return await view.BuildAsync(context, CaseFile.Open(row, key), ItemOf(row, key), opened, cancellationToken);
    }

    public async Task<Guid?> NextInReviewAsync(Guid? after, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var waiting = await context.Cases.Where(row => row.State == CaseState.InReview && row.Id != after)
            .OrderBy(row => row.Reference).Select(row => new { row.Id, row.Reference }).ToListAsync(cancellationToken);
        var reference = await context.Cases.Where(row => row.Id == after).Select(row => row.Reference).FirstOrDefaultAsync(cancellationToken);
        var next = waiting.Find(row => string.CompareOrdinal(row.Reference, reference) > 0) ?? waiting.FirstOrDefault();
        return next?.Id;
    }

    public Task<(byte[] Bytes, string MediaType)?> PageImageAsync(Guid pageId, bool reveal, string user, CancellationToken cancellationToken) =>
        images.PageAsync(pageId, reveal, user, cancellationToken);

    public Task<byte[]?> CropAsync(Guid caseId, string fieldKey, bool reveal, string user, CancellationToken cancellationToken) =>
        images.CropAsync(caseId, fieldKey, reveal, user, cancellationToken);

    public Task<byte[]?> ScreenshotAsync(Guid screenshotId, string user, CancellationToken cancellationToken) =>
        images.ScreenshotAsync(screenshotId, user, cancellationToken);

    private static IQueryable<CaseRow> Filter(IQueryable<CaseRow> rows, WorkQuery query)
    {
        if (query.ProcedureId is { Length: > 0 } procedure)
        {
            rows = rows.Where(row => row.ProcedureId == procedure);
        }

        return rows;
    }

    /// <summary>Searches by our reference, the receipt, the source's number and names of files; applicants are encrypted and not searched.</summary>
    private async Task<IQueryable<CaseRow>> SearchAsync(RpaDbContext context, IQueryable<CaseRow> rows, string? words, CancellationToken cancellationToken)
    {
        if (words?.Trim() is not { Length: > 0 } text)
        {
            return rows;
        }

        var documents = await files.SearchAsync(context, text, cancellationToken);
        return rows.Where(row => row.Reference.Contains(text)
            || (row.Receipt != null && row.Receipt.Contains(text))
            || (row.SourceReference != null && row.SourceReference.Contains(text))
            || context.CaseDocuments.Any(link => link.CaseId == row.Id && documents.Contains(link.DocumentId)));
    }

    private WorkItem ItemOf(CaseRow row, DataKey? key)
    {
        var summary = key?.DecryptJson<CaseSummary>(row.Summary, CaseSummary.Place);
        var title = catalog.All.FirstOrDefault(procedure => string.Equals(procedure.Id, row.ProcedureId, StringComparison.Ordinal))?.Title ?? row.ProcedureId;
        return new WorkItem(
            row.Id, row.Reference, title, row.ProcedureId, row.Source, row.State, summary?.Applicant, row.ReceivedAt,
            row.Doubtful, row.Errors, row.Warnings, row.Receipt, key is null ? "保存期間が過ぎ、内容は消去されました。" : summary?.Reason);
    }

    /// <summary>Marks the case as open at this person's desk, and gives the other person who has it open, if any. Writes the audit row of the view.</summary>
    private async Task<string?> LockAsync(CaseRow row, string user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var session = await sessions.BeginAsync(cancellationToken);
        var held = await session.Context.ReviewLocks.FirstOrDefaultAsync(held => held.CaseId == row.Id, cancellationToken);
        var other = held is not null && held.Until > now && !string.Equals(held.User, user, StringComparison.Ordinal) ? held.User : null;
        if (held is null)
        {
            session.Context.ReviewLocks.Add(new ReviewLockRow { CaseId = row.Id, User = user, Until = now.AddSeconds(options.Value.LockSeconds) });
        }
        else if (other is null)
        {
            held.User = user;
            held.Until = now.AddSeconds(options.Value.LockSeconds);
        }

        session.Audit(user, AuditActs.CaseViewed, row.Reference);
        await session.CommitAsync(cancellationToken);
        return other;
    }
}
