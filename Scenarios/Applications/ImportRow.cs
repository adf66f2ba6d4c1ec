namespace Rpa.Scenarios.Applications;

/// <summary>What became of a row: either an application, or the reason why there is none.</summary>
/// <param name="Application">The application, or null.</param>
/// <param name="Refusal">Why there is none, or null.</param>
public sealed record ImportRow(ImportedApplication? Application, ImportProblem? Refusal);
