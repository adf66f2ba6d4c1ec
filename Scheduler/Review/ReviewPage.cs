namespace Rpa.Scheduler.Review;

/// <summary>A page image of a case.</summary>
public sealed record ReviewPage(Guid PageId, string File, int Page, int FormPage, int Width, int Height);
