namespace Rpa.Scheduler.Entries;

/// <summary>The entry has been ended by somebody else: another node took the case over. It must not commit anything any more.</summary>
internal sealed class EntrySupersededException(Guid entryId) : Exception($"Entry {entryId} has been ended by another run.")
{
    public Guid EntryId { get; } = entryId;
}
