namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>confirm</c>: the one step that commits. The protocol writes the intent before it.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Action">The committing key or answer: a <see cref="PressStep"/> or an <see cref="AnswerStep"/>.</param>
public sealed record ConfirmStep(SourceMark At, ScenarioStep Action) : ScenarioStep("confirm", At);
