using System.Collections.Immutable;

namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>A named element of a screen (画面項目).</summary>
/// <param name="Name">Name used by scenarios and step logs, as the screen labels it, e.g. 請求日.</param>
/// <param name="Selectors">Ways to find it, best first; a later one is tried only where none before it matches anything.</param>
/// <param name="Attribute">Attribute that holds its value; null: the value of an input, otherwise its text.</param>
/// <param name="Sensitive">Masked in screenshots and step logs.</param>
/// <param name="Placeholders">Loop variables that its selectors need.</param>
/// <param name="At">Where it is defined.</param>
public sealed record ScreenElement(
    string Name,
    ImmutableArray<ElementSelector> Selectors,
    string? Attribute,
    bool Sensitive,
    ImmutableArray<string> Placeholders,
    SourceMark At)
{
    /// <summary>Regular expression whose first group is the value in what the screen shows (<c>1 新規</c> → <c>1</c>); null: all of it.</summary>
    public string? Part { get; init; }

    /// <summary>The cells (列) of an element that stands for the rows of a table, found inside a row; else empty.</summary>
    public ImmutableDictionary<string, ScreenElement> Cells { get; init; } = ImmutableDictionary<string, ScreenElement>.Empty;

    /// <summary>CSS selector of what is scrolled to see more rows; null where the table shows all of them.</summary>
    public string? ScrollCss { get; init; }

    /// <summary>For a cell: the element of the rows that it lies in.</summary>
    public ScreenElement? RowElement { get; init; }
}
