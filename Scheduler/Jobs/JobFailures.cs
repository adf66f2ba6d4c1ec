using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Jobs;

/// <summary>Remembers which steps failed last, for the operator.</summary>
internal sealed class JobFailures(StoreSessions sessions, TimeProvider time)
{
    public async Task RecordAsync(JobStep step, Guid id, string error, bool givenUp, CancellationToken cancellationToken)
    {
        var job = NameOf(step, id);
        await using var session = await sessions.BeginAsync(cancellationToken);
        var row = await session.Context.JobFailures.FirstOrDefaultAsync(found => found.Job == job, cancellationToken);
        if (row is null)
        {
            row = new JobFailureRow { Job = job, Error = error };
            session.Context.JobFailures.Add(row);
        }

        row.At = time.GetUtcNow();
        row.Attempts++;
        row.Error = error;
        row.GivenUp = givenUp;
        await session.CommitAsync(cancellationToken);
    }

    public async Task ForgetAsync(JobStep step, Guid id, CancellationToken cancellationToken)
    {
        var job = NameOf(step, id);
        await using var context = await sessions.ReadAsync(cancellationToken);
        if (await context.JobFailures.AnyAsync(row => row.Job == job, cancellationToken))
        {
            await context.JobFailures.Where(row => row.Job == job).ExecuteDeleteAsync(cancellationToken);
        }
    }

    public static string NameOf(JobStep step, Guid id) => $"{JobKeys.NameOf(step)}/{id}";
}
