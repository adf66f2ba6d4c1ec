using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Expressions;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>forEach</c>: plays steps for each row of the case (children …).</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Rows">Row numbers of the case, e.g. <c>rows('child')</c>.</param>
/// <param name="Variable">Name of the row number inside (<c>as</c>).</param>
/// <param name="Position">Name of the position inside, from 1 (<c>position</c>): the row on the screen; null if not needed.</param>
/// <param name="Steps">Steps.</param>
public sealed record ForEachStep(SourceMark At, ScriptExpression Rows, string Variable, string? Position, ImmutableArray<ScenarioStep> Steps)
    : ScenarioStep("forEach", At);
