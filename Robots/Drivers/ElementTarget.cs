using System.Collections.Immutable;
using System.Globalization;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Drivers;

/// <summary>An element of a screen in a row.</summary>
/// <param name="Screen">Name of the screen.</param>
/// <param name="Element">The element of the screen map.</param>
/// <param name="Selectors">Its selectors with the row numbers put in.</param>
/// <param name="Label">Name for the step log: <c>JT1001.児童氏名[2]</c>.</param>
internal sealed record ElementTarget(string Screen, ScreenElement Element, ImmutableArray<ElementSelector> Selectors, string Label)
{
    /// <summary>The screen: it tells frame and window. Null: the page itself.</summary>
    public Screen? Place { get; init; }

    /// <summary>The row around the element; null outside of rows.</summary>
    public RowMatch? Row { get; init; }

    public static ElementTarget Of(Screen screen, ScreenElement element, IReadOnlyDictionary<string, int> rows)
    {
        var rowLabel = string.Concat(element.Placeholders.Select(name => $"[{rows[name].ToString(CultureInfo.InvariantCulture)}]"));
        var selectors = element.Placeholders.IsEmpty ? element.Selectors : [.. element.Selectors.Select(selector => WithRows(selector, element.Placeholders, rows))];
        return new ElementTarget(screen.Name, element, selectors, $"{screen.Name}.{element.Name}{rowLabel}") { Place = screen };
    }

    private static ElementSelector WithRows(ElementSelector selector, ImmutableArray<string> placeholders, IReadOnlyDictionary<string, int> rows)
    {
        string Put(string text) => placeholders.Aggregate(text, (done, name) =>
            done.Replace($"{{{name}}}", rows[name].ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return selector with { Value = Put(selector.Value), Name = selector.Name is null ? null : Put(selector.Name), Inside = selector.Inside is null ? null : WithRows(selector.Inside, placeholders, rows) };
    }
}
