using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Scripts.Screens;
namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>tick</c>: sets a check box on (true) or off (false), reads it back and compares.</summary>
public sealed record TickStep(SourceMark At, ScreenElement Element, ScriptExpression Value) : ScenarioStep("tick", At);
