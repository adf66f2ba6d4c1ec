using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rpa.Scenarios.Procedures;
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
public sealed partial record Scenario(
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
    /// <summary>
    /// The procedure that the scenario itself defines by its <c>fields</c>, for a system that no procedure of ours types into; else null.
    /// </summary>
    public ProcedureDefinition? Own { get; init; }

    /// <summary>Absolute path of the file of parts that it shares with other scenarios; null if it has none.</summary>
    public string? PartsFile { get; init; }

    /// <summary>Not yet fit for the real core system (<c>status: draft</c>): only test systems play it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The first eight hexadecimal digits of the SHA-256 of scenario and screen map, recorded with each entry beside the version.</summary>
    public string Fingerprint { get; init; } = string.Empty;

    /// <summary>Whether signing in takes an account. A system that anybody may use needs none.</summary>
    public bool NeedsAccount => StepTree.Flatten(Steps(ScenarioPhase.SignIn)).Any(step => step is FillStep { Value.Account: not null } or ChooseStep { Value.Account: not null });

    /// <summary>Whether a value that a step keeps was read from a sensitive element: it must not be shown or logged.</summary>
    /// <param name="name">Name of the value, with row numbers: <c>child.1.name</c>.</param>
    public bool IsSensitive(string name) => SensitiveNames().Any(pattern => pattern.IsMatch(name));

    private IEnumerable<Regex> SensitiveNames() => StepTree.Flatten(Phases.Values.SelectMany(steps => steps))
        .Select(step => step switch
        {
            ReadStep { Element.Sensitive: true, Into: var into } => into,
            ExpectStep { Into: { } into } expect when expect.Elements.Any(element => element.Sensitive) => into,
            _ => null,
        })
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Select(name => new Regex("^" + RowMark().Replace(Regex.Escape(name), "[0-9]+") + "$", RegexOptions.NonBacktracking));

    [GeneratedRegex(@"\\\{[a-zA-Z]\w*\}", RegexOptions.None, 1000)]
    private static partial Regex RowMark();

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
