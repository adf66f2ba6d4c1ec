namespace Rpa.Scheduler.Review;

/// <summary>Outcome of starting a case by hand.</summary>
/// <param name="Message">Why it was not started, in Japanese; null if it was.</param>
/// <param name="CaseId">The case, if it was started.</param>
public sealed record HandCase(string? Message, Guid? CaseId);
