namespace Rpa.Scheduler.Operations;

/// <summary>A file that came in.</summary>
public sealed record DocumentItem(Guid DocumentId, string File, DateTimeOffset ReceivedAt, string State, string? Reason, int Pages, IReadOnlyList<Guid> CaseIds)
{
    /// <summary>Whether there is a report of its import.</summary>
    public bool HasReport { get; init; }
}
