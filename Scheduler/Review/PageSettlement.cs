namespace Rpa.Scheduler.Review;

/// <summary>Outcome of a person's decision about a page of no registered form.</summary>
/// <param name="Message">Why it was not taken, in Japanese; null if it was.</param>
/// <param name="CaseId">The case that was made, if one was.</param>
public sealed record PageSettlement(string? Message, Guid? CaseId);
