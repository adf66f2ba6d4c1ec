using System.Collections.Immutable;

namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>What a screen map says only of a desktop system (<c>kind: desktop</c>).</summary>
/// <param name="MainWindow">Regular expression that the title of the main window matches, and no other window's.</param>
/// <param name="Busy">What is visible while the system works; null if it shows nothing.</param>
/// <param name="MessageLine">The line of the main window that shows messages; null if there is none.</param>
/// <param name="MessageCode">Regular expression whose first group is the message code in that line.</param>
/// <param name="Windows">Kinds of dialogs. A dialog that matches none of them stops the run.</param>
public sealed record DesktopMap(
    string MainWindow,
    ElementSelector? Busy,
    ElementSelector? MessageLine,
    string? MessageCode,
    ImmutableArray<DesktopWindowKind> Windows);
