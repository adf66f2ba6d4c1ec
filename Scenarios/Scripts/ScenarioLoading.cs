namespace Rpa.Scenarios.Scripts;

/// <summary>The outcome of loading a scenario file and its screen map.</summary>
/// <param name="Scenario">The scenario; null if anything is wrong with it.</param>
/// <param name="Problems">All mistakes found, in the order of the files.</param>
public sealed record ScenarioLoading(Scenario? Scenario, IReadOnlyList<ScriptProblem> Problems);
