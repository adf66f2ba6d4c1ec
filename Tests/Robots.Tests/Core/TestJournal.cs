using Rpa.Scenarios.Entries;

namespace Rpa.Robots.Tests.Core;

/// <summary>Keeps what an entry writes down, and lets a test act at a moment of it.</summary>
internal sealed class TestJournal : IEntryJournal
{
    public List<EntryStep> Steps { get; } = [];

    public Dictionary<string, byte[]> Screenshots { get; } = new(StringComparer.Ordinal);

    public int Intents { get; private set; }

    /// <summary>Called after each step has been kept.</summary>
    public Func<EntryStep, Task> OnStep { get; init; } = _ => Task.CompletedTask;

    /// <summary>Called when the intent is to be written, before it counts.</summary>
    public Func<Task> OnIntent { get; init; } = () => Task.CompletedTask;

    public async Task StepAsync(EntryStep step, CancellationToken cancellationToken)
    {
        Steps.Add(step);
        await OnStep(step);
    }

    public async Task IntentAsync(CancellationToken cancellationToken)
    {
        await OnIntent();
        Intents++;
    }

    public Task ScreenshotAsync(string name, ReadOnlyMemory<byte> png, CancellationToken cancellationToken)
    {
        Screenshots[name] = png.ToArray();
        return Task.CompletedTask;
    }

    public override string ToString() => string.Join(Environment.NewLine, Steps.Select(step => $"{step.Number} {step.Kind} {step.Target} typed={step.Typed} read={step.ReadBack} {step.Milliseconds} ms {step.Error}"));
}
