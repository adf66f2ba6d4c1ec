using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary><c>screen</c>: waits until a screen is shown, then plays steps on its elements.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Screen">The screen.</param>
/// <param name="Tolerate">Message codes of the message line that do not stop the run here.</param>
/// <param name="Steps">What to do on it.</param>
public sealed record ScreenStep(SourceMark At, Screen Screen, ImmutableArray<string> Tolerate, ImmutableArray<ScenarioStep> Steps)
    : ScenarioStep("screen", At);
