namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>open</c>: goes to an address below the core system's base address. <c>{n}</c> in it stands for a row number.</summary>
public sealed record OpenStep(SourceMark At, string Path) : ScenarioStep("open", At);
