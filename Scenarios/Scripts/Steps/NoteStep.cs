namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>note</c>: a remark for the step log.</summary>
public sealed record NoteStep(SourceMark At, string Text) : ScenarioStep("note", At);
