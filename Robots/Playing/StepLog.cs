using Rpa.Scenarios.Entries;

namespace Rpa.Robots.Playing;

/// <summary>Numbers the steps of an entry and writes them to its journal.</summary>
internal sealed class StepLog(IEntryJournal journal, TimeProvider time)
{
    private int _number;

    public long Now() => time.GetTimestamp();

    public Task WriteAsync(string kind, StepRecord record, long start, string? error, CancellationToken cancellationToken) => journal.StepAsync(
        new EntryStep(
            ++_number, time.GetUtcNow(), kind, record.Target, record.Typed, record.ReadBack,
            (int)Math.Round(time.GetElapsedTime(start).TotalMilliseconds), error)
        {
            FoundBy = record.FoundBy,
            FallBack = record.FallBack,
        },
        cancellationToken);

    /// <summary>Notes something that is no step of the scenario.</summary>
    public Task NoteAsync(string kind, string text, CancellationToken cancellationToken)
    {
        var record = new StepRecord();
        record.On(text);
        return WriteAsync(kind, record, Now(), null, cancellationToken);
    }
}
