namespace Rpa.Scenarios.Entries;

/// <summary>The end of an entry.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Receipt">Receipt number of the core system (認定番号), if registered.</param>
/// <param name="Registered">The record as the core system shows it afterwards, by name of the scenario's read step; empty if not registered.</param>
/// <param name="Code">Stable code: message code of the core system, rule id (<c>JT-060</c>) or our own (<c>RB-…</c>); null on success.</param>
/// <param name="Message">What happened, in Japanese, without personal data beyond names of fields; null on success.</param>
/// <param name="RobotSeconds">Seconds the robot worked.</param>
public sealed record EntryOutcome(
    EntryOutcomeKind Kind,
    string? Receipt,
    IReadOnlyDictionary<string, string> Registered,
    string? Code,
    string? Message,
    double RobotSeconds);
