using Rpa.Scenarios.Scripts.Expressions;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>The condition of a <c>when</c>: an expression over values, or a state of the screen as it is now. Exactly one is set.</summary>
/// <param name="Expression">Expression that yields true or false.</param>
/// <param name="State">State of the screen.</param>
public sealed record StepCondition(ScriptExpression? Expression, ScreenState? State);
