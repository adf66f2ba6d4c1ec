using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quartz;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Entries;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Operations;

/// <summary>What the operator's page shows, from the job engine's store and ours.</summary>
internal sealed class OperationQueries(StoreSessions sessions, ISchedulerFactory schedulers, RobotSwitch robots, FileNames files, TownClock clock) : IOperationQueries
{
    private const string Waiting = "待機中";
    private const string Running = "実行中";
    private const string Retrying = "再試行待ち";
    private const string Failed = "失敗";
    private const int MostJobs = 500;

    public async Task<IReadOnlyList<JobItem>> JobsAsync(CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var failures = await context.JobFailures.OrderByDescending(row => row.At).Take(MostJobs).ToDictionaryAsync(row => row.Job, StringComparer.Ordinal, cancellationToken);
        var known = await KnownAsync(cancellationToken);
        var ids = known.Select(job => job.Id).ToList();
        var references = await context.Cases.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Reference, cancellationToken);
        var items = new List<JobItem>();
        foreach (var (step, id, next, running) in known)
        {
            failures.Remove(JobFailures.NameOf(step, id), out var failure);
            items.Add(new JobItem(
                $"{JobKeys.NameOf(step)}/{references.GetValueOrDefault(id, id.ToString())}",
                running ? Running : failure is null ? Waiting : Retrying,
                running ? null : next,
                failure?.Attempts ?? 0,
                failure?.Error));
        }

        items.AddRange(failures.Values.Select(row => new JobItem(row.Job, row.GivenUp ? Failed : Retrying, null, row.Attempts, row.Error)));
        return items;
    }

    public async Task<IReadOnlyList<DocumentItem>> DocumentsAsync(int limit, CancellationToken cancellationToken)
    {
        await using var context = await sessions.ReadAsync(cancellationToken);
        var rows = await context.Documents.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Id).Take(Math.Clamp(limit, 1, 10_000)).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var links = await context.CaseDocuments.Where(link => ids.Contains(link.DocumentId)).ToListAsync(cancellationToken);
        var cases = links.ToLookup(link => link.DocumentId, link => link.CaseId);
        var names = await files.OfAsync(context, rows, cancellationToken);
        var reports = await context.ImportReports.Where(report => ids.Contains(report.DocumentId)).Select(report => report.DocumentId).ToHashSetAsync(cancellationToken);
        return rows.ConvertAll(row => new DocumentItem(
            row.Id,
            names.GetValueOrDefault(row.Id, "（消去済み）"),
            row.ReceivedAt,
            DocumentLife.TextOf(row.State),
            row.State == DocumentState.WaitingForPages ? WaitingText(row) : row.Reason,
            row.PageCount,
            [.. cases[row.Id]])
        {
            HasReport = reports.Contains(row.Id),
        });
    }

    /// <summary>That pages are missing and until when they are waited for.</summary>
    private string WaitingText(DocumentRow row) => row.WaitUntil is { } until
        ? $"頁の欠けた申請があります。残りの頁を{clock.Local(until).ToString("HH:mm", CultureInfo.InvariantCulture)}まで待ちます。"
        : "頁の欠けた申請があります。残りの頁を待っています。";

    public Task<bool> PausedAsync(CancellationToken cancellationToken) => robots.IsPausedAsync(cancellationToken);

    public Task SetPausedAsync(bool paused, string user, CancellationToken cancellationToken) => robots.SetAsync(paused, user, cancellationToken);

    /// <summary>Steps that run or wait, running ones first.</summary>
    private async Task<IReadOnlyList<(JobStep Step, Guid Id, DateTimeOffset? Next, bool Running)>> KnownAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var running = (await scheduler.QueryFireInstances(new FireInstanceQuery { Take = MostJobs }, cancellationToken)).Items
            .Where(firing => firing.State == FireInstanceState.Executing)
            .Select(firing => firing.JobKey)
            .OfType<JobKey>()
            .ToHashSet();
        var waiting = (await scheduler.QueryTriggers(new TriggerQuery { Take = MostJobs }, cancellationToken)).Items
            .Where(trigger => !running.Contains(trigger.JobKey))
            .OrderBy(trigger => trigger.NextFireTimeUtc)
            .Select(trigger => (trigger.JobKey, trigger.NextFireTimeUtc, false));
        return [.. running.Select(key => (key, (DateTimeOffset?)null, true)).Concat(waiting)
            .Select(job => (Work: JobKeys.Parse(job.Item1), Next: job.Item2, Running: job.Item3))
            .Where(job => job.Work is not null)
            .Select(job => (job.Work!.Value.Step, job.Work.Value.Id, job.Next, job.Running))];
    }
}
