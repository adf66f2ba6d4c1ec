using Microsoft.EntityFrameworkCore;
using Rpa.Ocr.Documents;
using Rpa.Scheduler.Documents.Archives;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Documents;

/// <summary>The job <c>read/&lt;document&gt;</c>: reads a document, or imports it, and makes its cases.</summary>
internal sealed class ReadStep(
    StoreSessions sessions,
    PageStage pages,
    ExportStage exports,
    ArchiveStage archives,
    AssemblyStage assembly,
    Backoff backoff,
    TimeProvider time,
    ILogger<ReadStep> log) : IStep
{
    public async Task<DateTimeOffset?> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var document = await BeginAsync(id, cancellationToken);
        if (document is null)
        {
            return null;
        }

        if (document.Kind == FileKind.Csv)
        {
            await exports.ImportAsync(document, cancellationToken);
            return null;
        }

        if (document.Kind == FileKind.Zip)
        {
            await archives.TakeAsync(document, cancellationToken);
            return null;
        }

        if (document.State == DocumentState.Received)
        {
            await pages.ReadAsync(document, cancellationToken);
        }

        return await assembly.RunAsync(id, cancellationToken);
    }

    public async Task<DateTimeOffset?> FailedAsync(Guid id, string error, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var row = await session.Context.Documents.FirstOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (row is null || DocumentLife.IsFinal(row.State))
        {
            return null;
        }

        var again = backoff.NextAfter(row.Attempts);
        if (again is null)
        {
            log.LogError("Document {Document} is given up after {Attempts} attempts ({Error})", id, row.Attempts, error);
            DocumentLife.Finish(session, row, DocumentVerdict.Internal, time.GetUtcNow());
        }
        else
        {
            row.WaitUntil = again;
            row.Version++;
        }

        await session.CommitAsync(cancellationToken);
        return again;
    }

    /// <summary>Counts the attempt before it is made: a file that takes the whole process down is not tried for ever.</summary>
    private async Task<DocumentRow?> BeginAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var session = await sessions.BeginAsync(cancellationToken);
        var row = await session.Context.Documents.FirstOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (row is null || DocumentLife.IsFinal(row.State))
        {
            return null;
        }

        if (row.State == DocumentState.Received)
        {
            if (row.Attempts > 0 && backoff.NextAfter(row.Attempts) is null)
            {
                log.LogError("Document {Document} is given up: {Attempts} attempts were cut off", id, row.Attempts);
                DocumentLife.Finish(session, row, DocumentVerdict.Internal, time.GetUtcNow());
                await session.CommitAsync(cancellationToken);
                return null;
            }

            row.Attempts++;
            row.Version++;
            await session.CommitAsync(cancellationToken);
        }

        return row;
    }
}
