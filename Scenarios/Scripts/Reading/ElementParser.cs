using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rpa.Scenarios.Scripts.Screens;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>Parses the elements of a screen map: a CSS selector, or a mapping with one way to find it and what else is known of it.</summary>
internal sealed partial class ElementParser(ScriptReader reader)
{
    private static readonly ImmutableArray<(string Key, SelectorKind Kind)> Ways =
    [
        ("css", SelectorKind.Css), ("label", SelectorKind.Label), ("role", SelectorKind.Role), ("testid", SelectorKind.TestId), ("text", SelectorKind.Text),
    ];

    /// <summary>How elements of a desktop system are found; null for a web system.</summary>
    public DesktopSelectorParser? Desktop { get; set; }

    public ImmutableDictionary<string, ScreenElement> ParseAll(YamlNode node)
    {
        var elements = ImmutableDictionary.CreateBuilder<string, ScreenElement>(StringComparer.Ordinal);
        foreach (var (name, key, value) in reader.Entries(node, "画面項目"))
        {
            if (Element(name, reader.MarkOf(key), value) is { } element)
            {
                elements[name] = element;
            }
        }

        return elements.ToImmutable();
    }

    private ScreenElement? Element(string name, SourceMark at, YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } css })
        {
            return Build(name, [Plain(css)], null, false, at);
        }

        if (node is not YamlMappingNode mapping)
        {
            reader.Problem(node, $"画面項目「{name}」はCSSセレクタか「名前: 値」の並びで書いてください。");
            return null;
        }

        var element = reader.Mapping(mapping);
        var selectors = ImmutableArray.CreateBuilder<ElementSelector>();
        if (Selector(element) is { } first)
        {
            selectors.Add(first);
        }

        if (element.Optional("or") is { } others)
        {
            selectors.AddRange(reader.Items(others, "「or」").Select(FallBack).OfType<ElementSelector>());
        }

        var attribute = element.OptionalText("attribute");
        var sensitive = element.OptionalFlag("sensitive") ?? false;
        var part = element.Optional("part") is { } pattern ? reader.Pattern(pattern, "「part」", needsGroup: true) : null;
        var cells = element.Optional("cells") is { } list ? ParseAll(list) : ImmutableDictionary<string, ScreenElement>.Empty;
        var scroll = element.OptionalText("scroll");
        element.Finish();
        CheckRows(element, cells, scroll, [.. selectors]);
        return selectors.Count == 0 ? null : Rows(Build(name, selectors.ToImmutable(), attribute, sensitive, at) with { Part = part, ScrollCss = scroll }, cells);
    }

    private static ScreenElement Rows(ScreenElement rows, ImmutableDictionary<string, ScreenElement> cells) =>
        rows with { Cells = cells.ToImmutableDictionary(cell => cell.Key, cell => cell.Value with { RowElement = rows }, StringComparer.Ordinal) };

    private static void CheckRows(ScriptMapping element, ImmutableDictionary<string, ScreenElement> cells, string? scroll, ImmutableArray<ElementSelector> selectors)
    {
        if (cells.IsEmpty)
        {
            if (scroll is not null)
            {
                element.Problem("「scroll」は cells（列）のある項目にだけ書けます。");
            }

            return;
        }

        if (selectors is not [{ Kind: SelectorKind.Css }] || cells.Values.Any(cell => cell.Selectors is not [{ Kind: SelectorKind.Css }] || !cell.Cells.IsEmpty))
        {
            element.Problem("行とその列の探し方は、CSSセレクタ一つで書いてください。");
        }
    }

    private ElementSelector? FallBack(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } css })
        {
            return Plain(css);
        }

        if (node is not YamlMappingNode mapping)
        {
            reader.Problem(node, "代わりの探し方はCSSセレクタか「名前: 値」の並びで書いてください。");
            return null;
        }

        var fallBack = reader.Mapping(mapping);
        var selector = Selector(fallBack);
        fallBack.Finish();
        return selector;
    }

    private ElementSelector Plain(string text) => new(Desktop is null ? SelectorKind.Css : SelectorKind.AutomationId, text);

    private ElementSelector? Selector(ScriptMapping element)
    {
        if (Desktop is { } desktop)
        {
            return desktop.Selector(element);
        }

        var used = Ways.Where(way => element.Optional(way.Key) is not null).ToArray();
        var name = element.OptionalText("name");
        if (used is not [var (key, kind)])
        {
            element.Problem($"画面項目の探し方を一つ書いてください: {string.Join("・", Ways.Select(way => way.Key))}");
            return null;
        }

        if (name is not null && kind != SelectorKind.Role)
        {
            element.Problem("「name」は role と一緒にだけ使えます。");
        }

        return element.RequiredText(key) is { } value ? new ElementSelector(kind, value, name) : null;
    }

    private static ScreenElement Build(string name, ImmutableArray<ElementSelector> selectors, string? attribute, bool sensitive, SourceMark at)
    {
        var placeholders = selectors
            .SelectMany(DesktopSelectorParser.AllTexts)
            .SelectMany(text => Placeholder().Matches(text))
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal);
        return new ScreenElement(name, selectors, attribute, sensitive, [.. placeholders], at);
    }

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]\w*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
