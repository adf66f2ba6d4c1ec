namespace Rpa.Scheduler.Review;

/// <summary>A row of a case's history.</summary>
public sealed record HistoryItem(DateTimeOffset At, string What, string? By, string? Detail);
