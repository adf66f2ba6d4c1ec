namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>open</c>: goes to an address below the core system's base address. <c>{name}</c> in it stands for a loop variable or a value read.</summary>
public sealed record OpenStep(SourceMark At, string Path) : ScenarioStep("open", At);
