namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>expect</c> with a state: must hold within the step's time, or the entry stops for a person.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="State">What must hold.</param>
/// <param name="RefusalCode">Code of the refusal if it does not; null for the robot's own.</param>
public sealed record ExpectStateStep(SourceMark At, ScreenState State, string? RefusalCode) : ScenarioStep("expect", At);
