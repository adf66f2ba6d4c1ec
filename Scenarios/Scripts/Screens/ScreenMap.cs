using System.Collections.Immutable;

namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>The screens of a core system: names to selectors, how its windows look, what its messages mean.</summary>
/// <param name="Title">Japanese title of the system.</param>
/// <param name="BusyCss">CSS selector of what is visible while the system works; null if it shows nothing.</param>
/// <param name="MessageLineCss">CSS selector of the line that shows messages outside windows; null if there is none.</param>
/// <param name="MessageLineAttribute">Attribute of the message line that holds the code.</param>
/// <param name="ScriptWindowCode">Regular expression whose first group is the message code in the text of a browser dialog (alert, confirm).</param>
/// <param name="Windows">Kinds of windows inside the page.</param>
/// <param name="Messages">What the message codes mean.</param>
/// <param name="Screens">Screens by name.</param>
/// <param name="File">Absolute path of the file.</param>
public sealed record ScreenMap(
    string Title,
    string? BusyCss,
    string? MessageLineCss,
    string? MessageLineAttribute,
    string? ScriptWindowCode,
    ImmutableArray<WindowKind> Windows,
    MessageTable Messages,
    ImmutableDictionary<string, Screen> Screens,
    string File)
{
    /// <summary>What is said only of a desktop system; null for a web system.</summary>
    public DesktopMap? Desktop { get; init; }

    /// <summary>The names of all answers that windows of this system know.</summary>
    public IEnumerable<string> Answers => Desktop is { } desktop
        ? desktop.Windows.SelectMany(window => window.Answers.Keys).Distinct(StringComparer.Ordinal)
        : Windows.SelectMany(window => window.Answers.Keys).Append("accept").Append("dismiss").Distinct(StringComparer.Ordinal);
}
