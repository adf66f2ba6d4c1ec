using Rpa.Scenarios.Scripts.Expressions;
namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>set</c>: keeps a value under a name.</summary>
public sealed record SetStep(SourceMark At, string Into, ScriptExpression Value) : ScenarioStep("set", At);
