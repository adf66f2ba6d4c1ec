namespace Rpa.Scenarios.Entries;

/// <summary>Plays the scenario of an entry against the core system. Implemented by Rpa.Robots.</summary>
public interface IEntryRunner
{
    /// <summary>
    /// Runs one entry. World's errors (core system down, refused, unknown window) are outcomes, not exceptions;
    /// an <see cref="OperationCanceledException"/> leaves the truth to the journal: after an intent the case is uncertain.
    /// </summary>
    Task<EntryOutcome> RunAsync(EntryRequest request, IEntryJournal journal, CancellationToken cancellationToken);
}
