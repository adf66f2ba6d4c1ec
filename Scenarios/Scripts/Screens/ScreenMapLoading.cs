namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>The outcome of loading a screen map file.</summary>
/// <param name="Map">The map; null if anything is wrong with it.</param>
/// <param name="Problems">All mistakes found.</param>
public sealed record ScreenMapLoading(ScreenMap? Map, IReadOnlyList<ScriptProblem> Problems);
