using System.Collections.Immutable;

namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>A screen (画面) of a core system.</summary>
/// <param name="Name">Name used by scenarios: the program id, e.g. <c>JT1001</c>.</param>
/// <param name="Title">Japanese title.</param>
/// <param name="Marker">The element that proves that this screen is shown.</param>
/// <param name="Elements">Elements by name.</param>
/// <param name="Masks">CSS selectors (desktop: automation ids) of what else must be hidden in screenshots of this screen.</param>
public sealed record Screen(
    string Name,
    string Title,
    ElementSelector Marker,
    ImmutableDictionary<string, ScreenElement> Elements,
    ImmutableArray<string> Masks)
{
    /// <summary>CSS selectors of the frames that the screen lies in, outermost first; empty for the page itself.</summary>
    public ImmutableArray<string> Frames { get; init; } = [];

    /// <summary>
    /// What tells the further window in which the screen lies; null: the main window. On the web a part of its address, on the desktop a
    /// regular expression that its title matches.
    /// </summary>
    public string? Window { get; init; }
}
