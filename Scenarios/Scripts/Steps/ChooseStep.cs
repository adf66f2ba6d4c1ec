using Rpa.Scenarios.Scripts.Screens;
namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>choose</c>: chooses an option of a list by its code, reads it back and compares.</summary>
public sealed record ChooseStep(SourceMark At, ScreenElement Element, ValueSource Value) : ScenarioStep("choose", At);
