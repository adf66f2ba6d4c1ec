using System.Collections.Immutable;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>when</c> … <c>then</c> … <c>otherwise</c>.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Condition">What is asked, once.</param>
/// <param name="Then">Steps if it holds.</param>
/// <param name="Otherwise">Steps if not.</param>
public sealed record WhenStep(SourceMark At, StepCondition Condition, ImmutableArray<ScenarioStep> Then, ImmutableArray<ScenarioStep> Otherwise)
    : ScenarioStep("when", At);
