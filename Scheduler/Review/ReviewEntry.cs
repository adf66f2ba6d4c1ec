using Rpa.Scenarios.Entries;

namespace Rpa.Scheduler.Review;

/// <summary>An entry of a case with its evidence.</summary>
public sealed record ReviewEntry(
    Guid EntryId,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? Outcome,
    string? Code,
    string? Message,
    string? Receipt,
    double RobotSeconds,
    IReadOnlyList<EntryStep> Steps,
    IReadOnlyList<(Guid Id, string Name)> Screenshots,
    IReadOnlyDictionary<string, string> Registered);
