namespace Rpa.Scenarios.Entries;

/// <summary>Where a running entry writes down what it does. Implemented by the store; every call returns only once the row is durable.</summary>
public interface IEntryJournal
{
    /// <summary>Writes a step.</summary>
    Task StepAsync(EntryStep step, CancellationToken cancellationToken);

    /// <summary>Writes the intent to commit. The committing key may be pressed only after this has returned.</summary>
    Task IntentAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a screenshot (PNG, sensitive fields already masked).</summary>
    Task ScreenshotAsync(string name, ReadOnlyMemory<byte> png, CancellationToken cancellationToken);
}
