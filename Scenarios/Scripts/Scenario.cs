using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Scripts.Formats;
using Rpa.Scenarios.Scripts.Screens;
using Rpa.Scenarios.Scripts.Steps;

namespace Rpa.Scenarios.Scripts;

/// <summary>A robot script (シナリオ) for one procedure on one core system, loaded and validated.</summary>
/// <param name="Id">Id, e.g. <c>child-allowance-claim.core-web</c>.</param>
/// <param name="Title">Japanese title.</param>
/// <param name="Procedure">Id of the procedure whose cases it types.</param>
/// <param name="Version">Version of the script; each entry records which it ran.</param>
/// <param name="System">Name of the core system in the service's configuration (address and account).</param>
/// <param name="Screens">The screens it drives.</param>
/// <param name="Values">Named values (<c>let</c>) in the order of the file; each may use those before it.</param>
/// <param name="Formats">The formats that its steps may name: the built-in ones and its own code maps.</param>
/// <param name="Warnings">
/// Which of the core system's warnings may be answered (<c>warnings</c>): by message code, the rules of ours that say the same.
/// </param>
/// <param name="Phases">The steps of each phase.</param>
/// <param name="Expressions">Every expression in it, for checks.</param>
/// <param name="File">Absolute path of the scenario file.</param>
public sealed record Scenario(
    string Id,
    string Title,
    string Procedure,
    string Version,
    string System,
    ScreenMap Screens,
    ImmutableArray<KeyValuePair<string, ScriptExpression>> Values,
    ImmutableDictionary<string, IValueFormat> Formats,
    ImmutableDictionary<string, ImmutableArray<string>> Warnings,
    ImmutableDictionary<ScenarioPhase, ImmutableArray<ScenarioStep>> Phases,
    ImmutableArray<ScriptExpression> Expressions,
    string File)
{
    /// <summary>The steps of a phase; empty if the scenario has none for it.</summary>
    public ImmutableArray<ScenarioStep> Steps(ScenarioPhase phase) => Phases.GetValueOrDefault(phase, []);

    /// <summary>
    /// The message codes that may be answered for a case: those of which one rule at least has a finding that is settled
    /// (a note, or a warning that a person has acknowledged).
    /// </summary>
    public IReadOnlyList<string> AnswersAllowedBy(IReadOnlySet<string> settledRules) =>
        [.. Warnings.Where(warning => warning.Value.Any(settledRules.Contains)).Select(warning => warning.Key).Order(StringComparer.Ordinal)];

    /// <summary>Id and version, as recorded with an entry.</summary>
    public string IdAndVersion => $"{Id}@{Version}";
}
