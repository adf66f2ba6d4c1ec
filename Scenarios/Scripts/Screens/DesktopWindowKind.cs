using System.Collections.Immutable;

namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>A kind of dialog of a desktop system: a window of its own.</summary>
/// <param name="Title">Regular expression that its title matches.</param>
/// <param name="Code">Regular expression whose first group is the message code, in the title or else in the text; null: no code.</param>
/// <param name="Text">The element that holds its text; null: the title is all that is read.</param>
/// <param name="Answers">The buttons, by answer name (はい, いいえ, OK …).</param>
public sealed record DesktopWindowKind(
    string Title,
    string? Code,
    ElementSelector? Text,
    ImmutableDictionary<string, ElementSelector> Answers);
