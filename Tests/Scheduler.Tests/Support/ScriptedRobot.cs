using Rpa.Scenarios.Entries;

namespace Rpa.Scheduler.Tests.Support;

/// <summary>Stands in for the robots in tests of what the scheduler makes of their outcomes.</summary>
internal sealed class ScriptedRobot : IEntryRunner
{
    private readonly Queue<Func<EntryRequest, IEntryJournal, CancellationToken, Task<EntryOutcome>>> _script = new();

    public List<EntryRequest> Requests { get; } = [];

    /// <summary>What the next run does.</summary>
    public void Then(Func<EntryRequest, IEntryJournal, CancellationToken, Task<EntryOutcome>> run) => _script.Enqueue(run);

    /// <summary>How the next run ends.</summary>
    public void Then(EntryOutcomeKind kind, string? receipt = null, string? code = null) =>
        Then((_, _, _) => Task.FromResult(Outcome(kind, receipt, code)));

    public static EntryOutcome Outcome(EntryOutcomeKind kind, string? receipt = null, string? code = null) =>
        new(kind, receipt, new Dictionary<string, string>(StringComparer.Ordinal) { ["備考"] = "RPA" }, code, code is null ? null : "止まりました。", 1.5);

    public Task<EntryOutcome> RunAsync(EntryRequest request, IEntryJournal journal, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return _script.Dequeue()(request, journal, cancellationToken);
    }
}
