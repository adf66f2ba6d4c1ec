using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Screens;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>Parses what a screen map says only of a desktop system.</summary>
internal sealed class DesktopMapParser(ScriptReader reader, DesktopSelectorParser selectors)
{
    public DesktopMap? Parse(ScriptMapping root)
    {
        var main = root.Required("mainWindow") is { } title ? reader.Pattern(title, "「mainWindow」") : null;
        var busy = root.Optional("busy") is { } sign ? selectors.Selector(sign, "「busy」") : null;
        var (line, code) = MessageLine(root.Optional("messageLine"));
        var windows = root.Optional("windows") is { } list ? reader.Items(list, "「windows」").Select(Window).OfType<DesktopWindowKind>().ToImmutableArray() : [];
        return main is null ? null : new DesktopMap(main, busy, line, code, windows);
    }

    private (ElementSelector? Line, string? Code) MessageLine(YamlNode? node)
    {
        if (node is null)
        {
            return (null, null);
        }

        if (node is not YamlMappingNode mapping)
        {
            reader.Problem(node, "「messageLine」には id（か name）と code を書いてください。");
            return (null, null);
        }

        var line = reader.Mapping(mapping);
        var code = line.Required("code") is { } pattern ? reader.Pattern(pattern, "「code」", needsGroup: true) : null;
        var selector = selectors.Selector(line);
        line.Finish();
        return (selector, code);
    }

    private DesktopWindowKind? Window(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            reader.Problem(node, "小窓には title を書いてください。");
            return null;
        }

        var window = reader.Mapping(mapping);
        var title = window.Required("title") is { } pattern ? reader.Pattern(pattern, "「title」") : null;
        var code = window.Optional("code") is { } codePattern ? reader.Pattern(codePattern, "「code」", needsGroup: true) : null;
        var text = window.Optional("text") is { } textNode ? selectors.Selector(textNode, "「text」") : null;
        var answers = ImmutableDictionary.CreateBuilder<string, ElementSelector>(StringComparer.Ordinal);
        foreach (var (name, _, value) in window.Optional("answers") is { } list ? reader.Entries(list, "「answers」") : [])
        {
            if (selectors.Selector(value, "押すボタン") is { } button)
            {
                answers[name] = button;
            }
        }

        window.Finish();
        return title is null ? null : new DesktopWindowKind(title, code, text, answers.ToImmutable());
    }
}
