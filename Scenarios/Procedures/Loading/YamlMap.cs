using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Procedures.Loading;

/// <summary>Reads a mapping with typed getters; every mistake is reported at its place and reading goes on.</summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly FormatProblems _problems;
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);

    public YamlMap(YamlMappingNode node, string file, FormatProblems problems, params string[] allowed)
    {
        _node = node;
        _file = file;
        _problems = problems;
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
            {
                Report(key, "名前は文字で書いてください。");
                continue;
            }

            if (allowed.Length > 0 && !allowed.Contains(name, StringComparer.Ordinal))
            {
                Report(key, $"「{name}」という設定はありません。{Nearest.Suggest(name, allowed)}");
            }

            _entries[name] = (key, value);
        }
    }

    public YamlNode Node => _node;

    public string File => _file;

    public FormatProblems Problems => _problems;

    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>The node of an entry, or the mapping's own where there is none.</summary>
    public YamlNode At(string name) => _entries.TryGetValue(name, out var entry) ? entry.Value : _node;

    public YamlNode KeyAt(string name) => _entries.TryGetValue(name, out var entry) ? entry.Key : _node;

    public bool Has(string name) => _entries.ContainsKey(name);

    public void Report(YamlNode node, string message) => _problems.Add(_file, node, message);

    public string? Text(string name, bool required = false)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            if (required)
            {
                Report(_node, $"「{name}」がありません。");
            }

            return null;
        }

        if (entry.Value is YamlScalarNode scalar && !IsNull(scalar))
        {
            return scalar.Value;
        }

        Report(entry.Value, $"「{name}」は文字で書いてください。");
        return null;
    }

    public bool? Flag(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (text is "true" or "false")
        {
            return text is "true";
        }

        Report(At(name), $"「{name}」は true か false で書いてください（「{text}」は使えません）。");
        return null;
    }

    public int? Integer(string name, int minimum, int maximum)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Report(At(name), $"「{name}」は {minimum} から {maximum} までの整数で書いてください（「{text}」は使えません）。");
        return null;
    }

    public double? Number(string name, double minimum, double maximum)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Report(At(name), $"「{name}」は {minimum} から {maximum} までの数で書いてください（「{text}」は使えません）。");
        return null;
    }

    public YamlMap? Map(string name, params string[] allowed)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        if (entry.Value is YamlMappingNode mapping)
        {
            return new YamlMap(mapping, _file, _problems, allowed);
        }

        Report(entry.Value, $"「{name}」は「名前: 値」の並びで書いてください。");
        return null;
    }

    /// <summary>The items of a list; empty where there is none.</summary>
    public IReadOnlyList<YamlNode> List(string name, bool required = false)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            if (required)
            {
                Report(_node, $"「{name}」がありません。");
            }

            return [];
        }

        if (entry.Value is YamlSequenceNode sequence)
        {
            return [.. sequence.Children];
        }

        Report(entry.Value, $"「{name}」は「- 」で始まる並びで書いてください。");
        return [];
    }

    /// <summary>The mappings of a list; other items are reported.</summary>
    public IEnumerable<YamlMap> Maps(string name, bool required, params string[] allowed)
    {
        foreach (var item in List(name, required))
        {
            if (item is YamlMappingNode mapping)
            {
                yield return new YamlMap(mapping, _file, _problems, allowed);
            }
            else
            {
                Report(item, $"「{name}」の各行は「名前: 値」の並びで書いてください。");
            }
        }
    }

    /// <summary>The texts of a list.</summary>
    public IEnumerable<string> Texts(string name, bool required)
    {
        foreach (var item in List(name, required))
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } text })
            {
                yield return text;
            }
            else
            {
                Report(item, $"「{name}」の各行は文字で書いてください。");
            }
        }
    }

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style is ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";
}
