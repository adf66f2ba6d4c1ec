namespace Rpa.Scheduler.Operations;

/// <summary>What came in and what became of it.</summary>
/// <param name="Settled">Whether every document has its final state and no case will go on by itself.</param>
public sealed record ServiceSnapshot(IReadOnlyList<SnapshotDocument> Documents, IReadOnlyList<SnapshotCase> Cases, bool Settled);
