using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>expect</c> with <c>count</c>: so many elements must be there. A difference stops the entry for a person.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Element">What is counted.</param>
/// <param name="Count">How many there must be.</param>
/// <param name="RefusalCode">Code of the refusal if it differs; null for the robot's own.</param>
public sealed record ExpectCountStep(SourceMark At, ScreenElement Element, ScriptExpression Count, string? RefusalCode) : ScenarioStep("expect", At);
