namespace Rpa.Scheduler.Review;

/// <summary>Outcome of a person's decision.</summary>
/// <param name="Ok">Whether it was taken.</param>
/// <param name="Message">Why not, in Japanese; null if taken.</param>
/// <param name="Version">Version of the case now.</param>
public sealed record DecisionResult(bool Ok, string? Message, int Version);
