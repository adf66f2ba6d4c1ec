using Rpa.Scenarios.Scripts.Screens;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>Parses ways to find an element of a desktop system: <c>id</c> or <c>name</c>, with <c>type</c> and <c>inside</c>.</summary>
internal sealed class DesktopSelectorParser(ScriptReader reader)
{
    /// <summary>The texts of a selector in which row numbers may stand.</summary>
    public static IEnumerable<string> AllTexts(ElementSelector selector) =>
        new[] { selector.Value, selector.Name }.OfType<string>().Concat(selector.Inside is { } outer ? AllTexts(outer) : []);

    /// <summary>A selector that stands alone: an automation id, or a mapping.</summary>
    public ElementSelector? Selector(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } id })
        {
            return new ElementSelector(SelectorKind.AutomationId, id);
        }

        if (node is not YamlMappingNode mapping)
        {
            reader.Problem(node, $"{what}はAutomationIdか「名前: 値」の並びで書いてください。");
            return null;
        }

        var element = reader.Mapping(mapping);
        var selector = Selector(element);
        element.Finish();
        return selector;
    }

    /// <summary>The selector in the keys of an element.</summary>
    public ElementSelector? Selector(ScriptMapping element)
    {
        var id = element.OptionalText("id");
        var name = element.OptionalText("name");
        var type = element.OptionalText("type");
        var inside = element.Optional("inside") is { } outer ? Selector(outer, "「inside」") : null;
        if (type is not null && !ControlTypes.Known.ContainsKey(type))
        {
            element.Problem($"「type」にはUI Automationの種類を書いてください: {string.Join("・", ControlTypes.Known.Keys.Order(StringComparer.Ordinal))}");
        }

        if ((id is null) == (name is null))
        {
            element.Problem("画面項目の探し方を一つ書いてください: id（AutomationId）か name（名前）");
            return null;
        }

        return (id is null ? new ElementSelector(SelectorKind.ControlName, name!) : new ElementSelector(SelectorKind.AutomationId, id)) with { Type = type, Inside = inside };
    }
}
