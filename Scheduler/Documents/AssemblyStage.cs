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
/// read at once at least the later one sees both; what was prepared is only kept if the group is still as it was seen. Applications
/// with all their pages become cases at once; one that lacks pages waits for them, then becomes a case as it is.
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
        while (await groups.LoadAsync(documentId, cancellationToken) is { } own)
        {
            var (group, applications) = own.InFlight ? (own, []) : await CompleteAsync(own, cancellationToken);
            var until = WaitOf(group, applications);
            var waiting = until is null ? [] : applications.Where(IsIncomplete).ToList();
            var waits = until is not null && waiting.Count == applications.Count
                ? await SaveWaitAsync(group, until.Value, cancellationToken)
                : await MakeAsync(group, applications, waiting, until, cancellationToken);
            if (waits)
            {
                return until;
            }
        }

        return null;
    }

    /// <summary>The group's applications; where one lacks pages and exactly one waiting neighbour has them, with that neighbour.</summary>
    private async Task<(DocumentGroup Group, IReadOnlyList<AssembledApplication> Applications)> CompleteAsync(DocumentGroup group, CancellationToken cancellationToken)
    {
        var applications = assembler.Assemble(group.KnownPages);
        if (!applications.Any(IsIncomplete) || EndOfWait(group) <= time.GetUtcNow())
        {
            // When the wait is over a rival for the same page may have gone to a person just before: what is left then proves nothing.
            return (group, applications);
        }

        var neighbours = await groups.LoadNeighboursAsync(group, cancellationToken);
        if (PageExchange.Find(group, applications, neighbours, assembler) is not { } partner)
        {
            return (group, applications);
        }

        var joined = PageExchange.Join(group, partner);
        var together = assembler.Assemble(joined.KnownPages);
        return together.Count(IsIncomplete) < applications.Count(IsIncomplete) ? (joined, together) : (group, applications);
    }

    private static bool IsIncomplete(AssembledApplication application) => application.MissingPages.Count > 0;

    /// <summary>Until when the group waits for more pages; null if it does not.</summary>
    private DateTimeOffset? WaitOf(DocumentGroup group, IReadOnlyList<AssembledApplication> applications)
    {
        if (group.InFlight)
        {
            // The other document looks at the group itself when it is read; this is only in case it never is.
            return time.GetUtcNow() + TimeSpan.FromSeconds(Math.Max(options.Value.WaitForPagesSeconds, 1));
        }

        // A single page of no form may be an attachment that comes before its form; a file with many pages is complete in itself.
        var owed = applications.Any(IsIncomplete) || (applications.Count == 0 && group.Key is not null);
        var until = EndOfWait(group);
        return owed && until > time.GetUtcNow() ? until : null;
    }

    private DateTimeOffset EndOfWait(DocumentGroup group) => group.LastReceivedAt + TimeSpan.FromSeconds(options.Value.WaitForPagesSeconds);

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
            Wait(row, until);
        }

        return await TryCommitAsync(session, cancellationToken);
    }

    /// <summary>Makes cases of the applications that wait no longer, and ends the documents that nothing of is left.</summary>
    private async Task<bool> MakeAsync(
        DocumentGroup group,
        IReadOnlyList<AssembledApplication> applications,
        List<AssembledApplication> waiting,
        DateTimeOffset? until,
        CancellationToken cancellationToken)
    {
        var shares = PaperCases.ShareOut(group, applications);
        var ready = shares.Where(share => !waiting.Contains(share.Application)).ToList();
        var left = shares.Except(ready).SelectMany(share => share.Pages).Select(page => page.Row.DocumentId).ToHashSet();
        var prepared = await papers.PrepareAsync(group, ready, cancellationToken);
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
            if (until is { } at && left.Contains(row.Id))
            {
                Wait(row, at);
            }
            else
            {
                DocumentLife.Finish(session, row, PaperCases.VerdictOn(row, group, shares), time.GetUtcNow());
            }
        }

        if (!await TryCommitAsync(session, cancellationToken))
        {
            return false;
        }

        log.LogInformation("{Documents} documents made {Cases} cases, {Waiting} applications wait for pages", rows.Count, made.Count, waiting.Count);
        await papers.ForgetOldImagesAsync(prepared, cancellationToken);
        signal.Raise();
        foreach (var id in made)
        {
            await jobs.RequestAsync(JobStep.Check, id, cancellationToken);
        }

        return true;
    }

    private static void Wait(DocumentRow row, DateTimeOffset until)
    {
        row.State = DocumentState.WaitingForPages;
        row.WaitUntil = until;
        row.Version++;
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
