using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>A mapping of a script file that knows which of its keys have been read.</summary>
internal sealed class ScriptMapping(ScriptReader reader, YamlMappingNode node)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public ScriptReader Reader => reader;

    public YamlMappingNode Node => node;

    public SourceMark At => reader.MarkOf(node);

    /// <summary>The first key as written, or null: it says what kind of step a mapping is.</summary>
    public string? FirstKey => node.Children.Keys.FirstOrDefault() is YamlScalarNode key ? key.Value : null;

    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>The node under a key, or null.</summary>
    public YamlNode? Optional(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    /// <summary>The node under a key, or null with a problem.</summary>
    public YamlNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            Problem($"「{key}」がありません。");
        }

        return value;
    }

    public string? RequiredText(string key) => Required(key) is { } value ? reader.Text(value, $"「{key}」") : null;

    public string? OptionalText(string key) => Optional(key) is { } value ? reader.Text(value, $"「{key}」") : null;

    /// <summary>A truth value: <c>true</c> or <c>false</c>.</summary>
    public bool? OptionalFlag(string key)
    {
        if (Optional(key) is not { } value)
        {
            return null;
        }

        switch ((value as YamlScalarNode)?.Value)
        {
            case "true":
                return true;
            case "false":
                return false;
            default:
                reader.Problem(value, $"「{key}」は true か false で書いてください。");
                return null;
        }
    }

    public void Problem(string message) => reader.Problem(node, message);

    /// <summary>Reports keys that nobody asked for: they would silently do nothing.</summary>
    public void Finish()
    {
        foreach (var key in node.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !_asked.Contains(name)))
        {
            reader.Problem(key, $"「{(key as YamlScalarNode)?.Value}」はここでは使えません。使えるのは {string.Join("・", _asked.Order(StringComparer.Ordinal))} です。");
        }
    }
}
