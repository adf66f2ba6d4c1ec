using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>press</c>: presses a button, link or tab of the screen, or a key of the keyboard.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Element">What is pressed; with a key, the element that has the focus for it; null for a key alone.</param>
/// <param name="Key">Key name, e.g. <c>F10</c>, <c>Enter</c>; null for a click.</param>
public sealed record PressStep(SourceMark At, ScreenElement? Element, string? Key) : ScenarioStep("press", At);
