using System.Collections.Immutable;

namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>A kind of window inside the page (ダイアログ). A window that matches none of them, or has no code, stops the run.</summary>
/// <param name="Css">CSS selector of the window; it counts as open while visible.</param>
/// <param name="CodeAttribute">Attribute of the window that holds its message code; null: windows of this kind have no code.</param>
/// <param name="TextCss">CSS selector of the text inside the window.</param>
/// <param name="Answers">CSS selectors of the buttons, by answer name (はい, いいえ, 閉じる …).</param>
public sealed record WindowKind(
    string Css,
    string? CodeAttribute,
    string? TextCss,
    ImmutableDictionary<string, string> Answers);
