using Microsoft.Extensions.Options;
using Rpa.Scenarios.Entries;
using Rpa.Scheduler.Cases;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Entries;

/// <summary>Lets the robot play one entry and writes down how it ended, whatever happens on the way.</summary>
internal sealed class EntryRun(
    IEntryRunner runner, EntryRequests requests, EntryLedger entries, IOptions<EntryOptions> options, TimeProvider time, ILogger<EntryRun> log)
{
    /// <summary>Plays an entry that has begun.</summary>
    public async Task<CaseChange> PlayAsync(EntryRow entry, CancellationToken cancellationToken)
    {
        try
        {
            var (request, journal) = await requests.PrepareAsync(entry, cancellationToken);
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.MaxSeconds), time);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
            var outcome = await runner.RunAsync(request, journal, stop.Token);
            log.LogInformation("Entry {Entry} of case {Case}: {Outcome} {Code} in {Seconds:0.0} s", entry.Id, entry.CaseId, outcome.Kind, outcome.Code, outcome.RobotSeconds);
            return await entries.EndAsync(entry.CaseId, entry.Id, outcome, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("Entry {Entry} of case {Case} was cut off", entry.Id, entry.CaseId);
            return await entries.CutOffAsync(entry.CaseId, entry.Id, EntryLedger.CutOffCode, CancellationToken.None);
        }
        catch (EntrySupersededException)
        {
            log.LogWarning("Entry {Entry} of case {Case} was taken over by another run", entry.Id, entry.CaseId);
            return new CaseChange(CaseChangeOutcome.Stale, null, 0);
        }
        catch (Exception exception)
        {
            // Whatever went wrong, the journal tells whether something may have been committed.
            log.LogError(exception, "Entry {Entry} of case {Case} failed", entry.Id, entry.CaseId);
            return await entries.CutOffAsync(entry.CaseId, entry.Id, EntryLedger.FaultCode, CancellationToken.None);
        }
    }
}
