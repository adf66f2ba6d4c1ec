namespace Rpa.Scheduler.Operations;

/// <summary>A file that came in.</summary>
/// <param name="File">Its name in the inbox.</param>
/// <param name="State">State by its stable name, e.g. <c>Read</c>, <c>Rejected</c>.</param>
/// <param name="Reason">Why, in Japanese; null where there is nothing to say.</param>
/// <param name="Pages">Pages read from it.</param>
public sealed record SnapshotDocument(string File, string State, string? Reason, int Pages);
