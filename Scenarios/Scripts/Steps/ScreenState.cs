using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Steps;

/// <summary>Something that holds or does not hold on the screen.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Element">The element, for visible, hidden, enabled, disabled and filled.</param>
/// <param name="Screen">The screen, for shown.</param>
/// <param name="Code">Message code or pattern, for window and message.</param>
public sealed record ScreenState(ScreenStateKind Kind, ScreenElement? Element = null, Screen? Screen = null, string? Code = null);
