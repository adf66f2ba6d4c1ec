using Rpa.Scenarios.Scripts.Screens;
namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>fill</c>: puts a value into an input, leaves the field, reads it back and compares.</summary>
public sealed record FillStep(SourceMark At, ScreenElement Element, ValueSource Value) : ScenarioStep("fill", At);
