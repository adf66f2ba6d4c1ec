namespace Rpa.Robots.Drivers;

/// <summary>A window that is open over the screen.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Code">Message code; null if it shows none, or several windows are open.</param>
/// <param name="Text">Its text. May hold personal data: for the evidence only.</param>
/// <param name="Kind">Index of its kind in the screen map, for windows inside the page and dialogs of a program; -1: none fits.</param>
/// <param name="Handle">What tells it apart from another window just like it, where there is such a thing.</param>
internal sealed record OpenWindow(WindowOrigin Origin, string? Code, string Text, int Kind = -1, string? Handle = null);
