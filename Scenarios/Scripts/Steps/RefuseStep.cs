namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>refuse</c>: stops the entry for a person.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">Why, in Japanese.</param>
public sealed record RefuseStep(SourceMark At, string Code, string Message) : ScenarioStep("refuse", At);
