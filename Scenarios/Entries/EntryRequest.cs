using Rpa.Scenarios.Cases;

namespace Rpa.Scenarios.Entries;

/// <summary>One attempt to type one case into the core system (入力).</summary>
/// <param name="EntryId">Id of the attempt, unique.</param>
/// <param name="Application">The approved values.</param>
/// <param name="Derived">Values worked out by the rules (宛名番号, start month, amount …).</param>
/// <param name="ScenarioPath">Absolute path of the scenario file.</param>
/// <param name="AllowedAnswers">Message codes of the core system that the approved findings allow to be answered はい, e.g. <c>W0201</c>.</param>
/// <param name="Purpose">Enter, look up only, or dry run.</param>
public sealed record EntryRequest(
    string EntryId,
    Application Application,
    IReadOnlyDictionary<string, string> Derived,
    string ScenarioPath,
    IReadOnlyList<string> AllowedAnswers,
    EntryPurpose Purpose);
