namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>One step of a scenario.</summary>
/// <param name="Kind">Keyword, as it appears in the step log.</param>
/// <param name="At">Where it is written.</param>
public abstract record ScenarioStep(string Kind, SourceMark At);
