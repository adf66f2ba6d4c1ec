using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>What a step may refer to where it stands.</summary>
/// <param name="Phase">The section.</param>
/// <param name="InsideScreen">Whether a <c>screen</c> block is around it.</param>
/// <param name="Screen">The screen around it; null if there is none or it is not known.</param>
/// <param name="Rows">Names that stand for row numbers (loop variables and positions).</param>
internal sealed record StepScope(ScenarioPhase Phase, bool InsideScreen, Screen? Screen, ImmutableHashSet<string> Rows);
