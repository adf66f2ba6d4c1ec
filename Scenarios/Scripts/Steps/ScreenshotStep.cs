namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>screenshot</c>: keeps a picture of the screen, sensitive elements masked.</summary>
public sealed record ScreenshotStep(SourceMark At, string Name) : ScenarioStep("screenshot", At);
