using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rpa.Ocr.Reading;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>
/// Makes cases of documents that are read. Every document saves that it is read before it looks at its group, so of two that are
/// read at once at least the later one sees both; what was prepared is only kept if the group is still as it was seen.
/// </summary>
internal sealed class AssemblyStage(
    DocumentGroups groups,
    IApplicationAssembler assembler,
    PaperCases papers,
    StoreSessions sessions,
    IJobRequests jobs,
    IntakeSignal signal,
    IOptions<IntakeOptions> options,
    TimeProvider time,
    ILogger<AssemblyStage> log)
{
    /// <summary>Makes the cases of a document's group, or lets it wait for the rest of its pages.</summary>
    /// <returns>When to look again, or null if nothing is owed any more.</returns>
    public async Task<DateTimeOffset?> RunAsync(Guid documentId, CancellationToken cancellationToken)
    {
        while (await groups.LoadAsync(documentId, cancellationToken) is { } group)
        {
            var applications = assembler.Assemble(group.KnownPages);
            if (WaitsUntil(group, applications) is { } until)
            {
                if (await SaveWaitAsync(group, until, cancellationToken))
                {
                    return until;
                }
            }
            else if (await MakeAsync(group, applications, cancellationToken))
            {
                return null;
            }
        }

        return null;
    }

    private DateTimeOffset? WaitsUntil(DocumentGroup group, IReadOnlyList<AssembledApplication> applications)
    {
        var wait = TimeSpan.FromSeconds(options.Value.WaitForPagesSeconds);
        if (group.Key is null)
        {
            return null;
        }

        if (group.InFlight)
        {
            // The other document looks at the group itself when it is read; this is only in case it never is.
            return time.GetUtcNow() + TimeSpan.FromSeconds(Math.Max(wait.TotalSeconds, 1));
        }

        var until = group.LastReceivedAt + wait;
        var incomplete = applications.Count == 0 || applications.Any(application => application.MissingPages.Count > 0);
        return incomplete && until > time.GetUtcNow() ? until : null;
    }

    private async Task<bool> SaveWaitAsync(DocumentGroup group, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var rows = await LockAsync(session, group, cancellationToken);
        if (rows is null)
        {
            return false;
        }

        foreach (var row in rows)
        {
            row.State = DocumentState.WaitingForPages;
            row.WaitUntil = until;
            row.Version++;
        }

        return await TryCommitAsync(session, cancellationToken);
    }

    private async Task<bool> MakeAsync(DocumentGroup group, IReadOnlyList<AssembledApplication> applications, CancellationToken cancellationToken)
    {
        var prepared = await papers.PrepareAsync(group, applications, cancellationToken);
        await using var session = await sessions.BeginAsync(cancellationToken);
        var rows = await LockAsync(session, group, cancellationToken);
        if (rows is null)
        {
            return false;
        }

        var made = new List<Guid>();
        foreach (var one in prepared)
        {
            made.Add(await papers.AddAsync(session, one, cancellationToken));
        }

        foreach (var row in rows)
        {
            DocumentLife.Finish(session, row, PaperCases.VerdictOn(row, group, prepared), time.GetUtcNow());
        }

        if (!await TryCommitAsync(session, cancellationToken))
        {
            return false;
        }

        log.LogInformation("{Documents} documents made {Cases} cases", rows.Count, made.Count);
        papers.ForgetOldImages(prepared);
        signal.Raise();
        foreach (var id in made)
        {
            await jobs.RequestAsync(JobStep.Check, id, cancellationToken);
        }

        return true;
    }

    /// <summary>The documents of the group for writing, or null if the group is not any more what it was.</summary>
    private static async Task<IReadOnlyList<DocumentRow>?> LockAsync(StoreSession session, DocumentGroup group, CancellationToken cancellationToken)
    {
        if (group.Key is not null)
        {
            await session.LockAsync("group/" + group.Key, cancellationToken);
        }

        var seen = group.Documents.ToDictionary(row => row.Id, row => row.Version);
        var ids = seen.Keys.ToList();
        var rows = await session.Context.Documents
            .Where(row => ids.Contains(row.Id)
                || (group.Key != null && row.GroupKey == group.Key && (row.State == DocumentState.Read || row.State == DocumentState.WaitingForPages)))
            .ToListAsync(cancellationToken);
        return rows.Count == seen.Count && rows.TrueForAll(row => seen[row.Id] == row.Version) ? rows : null;
    }

    private static async Task<bool> TryCommitAsync(StoreSession session, CancellationToken cancellationToken)
    {
        try
        {
            await session.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
