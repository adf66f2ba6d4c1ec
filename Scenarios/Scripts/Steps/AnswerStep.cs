namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>
/// <c>answer</c>: answers windows as long as one whose code fits is open. A warning is answered only if the case's approved
/// findings allow its code; an attention never; any other window stops the run.
/// </summary>
/// <param name="At">Where it is written.</param>
/// <param name="Code">Message code, or a pattern that ends in <c>*</c>.</param>
/// <param name="Answer">Name of the answer in the screen map (はい, 閉じる …).</param>
/// <param name="Required">Whether at least one such window must come up within the step's time (<c>required</c>, for codes true unless said otherwise).</param>
public sealed record AnswerStep(SourceMark At, string Code, string Answer, bool Required) : ScenarioStep("answer", At);
