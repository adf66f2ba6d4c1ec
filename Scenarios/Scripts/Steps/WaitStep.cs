namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>waitFor</c>: waits until a state holds. There is no waiting for time alone.</summary>
public sealed record WaitStep(SourceMark At, ScreenState State) : ScenarioStep("waitFor", At);
