using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>Reads the nodes of one YAML file and collects every mistake with its place, instead of stopping at the first.</summary>
internal sealed class ScriptReader(string fileName, List<ScriptProblem> problems)
{
    public List<ScriptProblem> Problems => problems;

    /// <summary>The root mapping of a file, or null if it cannot be read or is no mapping.</summary>
    public static (ScriptReader Reader, YamlMappingNode? Root) Open(string path, List<ScriptProblem> problems)
    {
        var reader = new ScriptReader(Path.GetFileName(path), problems);
        try
        {
            using var text = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(text);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return (reader, root);
            }

            reader.Problem(Mark.Empty, "「名前: 値」の並びで書かれたYAMLではありません。");
        }
        catch (YamlException error)
        {
            reader.Problem(error.Start, $"YAMLとして読めません（{error.InnerException?.Message ?? error.Message}）。");
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16 throws this instead of a YamlException for some unfinished texts.
            reader.Problem(Mark.Empty, "YAMLとして読めません（かっこや引用符が閉じていません）。");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            reader.Problem(Mark.Empty, $"ファイルを読めません（{error.GetType().Name}）。");
        }

        return (reader, null);
    }

    public SourceMark MarkOf(YamlNode node) => MarkOf(node.Start);

    public void Problem(YamlNode node, string message) => problems.Add(new ScriptProblem(MarkOf(node), message));

    public void Problem(SourceMark at, string message) => problems.Add(new ScriptProblem(at, message));

    /// <summary>The text of a scalar, or null with a problem.</summary>
    public string? Text(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } value })
        {
            return value;
        }

        Problem(node, $"{what}は文字で書いてください。");
        return null;
    }

    /// <summary>A regular expression of linear time, or null with a problem.</summary>
    /// <param name="needsGroup">Whether the part that counts must stand in brackets.</param>
    public string? Pattern(YamlNode node, string what, bool needsGroup = false)
    {
        if (Text(node, what) is not { } pattern)
        {
            return null;
        }

        try
        {
            if (new Regex(pattern, RegexOptions.NonBacktracking).GetGroupNumbers().Length >= 2 || !needsGroup)
            {
                return pattern;
            }

            Problem(node, $"{what}は、取り出す部分をかっこで囲んだ正規表現で書いてください。");
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            Problem(node, $"{what}は正規表現として読めません（{error.Message}）。");
        }

        return null;
    }

    /// <summary>The entries of a list of texts; a single text is a list of one.</summary>
    public IReadOnlyList<string> Texts(YamlNode node, string what) => node is YamlSequenceNode list
        ? [.. list.Select(item => Text(item, what)).OfType<string>()]
        : Text(node, what) is { } only ? [only] : [];

    /// <summary>The items of a list, or none with a problem.</summary>
    public IEnumerable<YamlNode> Items(YamlNode node, string what)
    {
        if (node is YamlSequenceNode list)
        {
            return list;
        }

        Problem(node, $"{what}は「- 」で始まる並びで書いてください。");
        return [];
    }

    /// <summary>The named entries of a mapping, or none with a problem.</summary>
    public IEnumerable<(string Name, YamlNode Key, YamlNode Value)> Entries(YamlNode node, string what)
    {
        if (node is not YamlMappingNode mapping)
        {
            Problem(node, $"{what}は「名前: 値」の並びで書いてください。");
            yield break;
        }

        foreach (var (key, value) in mapping)
        {
            if (Text(key, "名前") is { } name)
            {
                yield return (name, key, value);
            }
        }
    }

    /// <summary>Reads a mapping key by key; <see cref="ScriptMapping.Finish"/> then reports keys that nobody asked for.</summary>
    public ScriptMapping Mapping(YamlMappingNode node) => new(this, node);

    private SourceMark MarkOf(Mark mark) => new(fileName, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    private void Problem(Mark mark, string message) => problems.Add(new ScriptProblem(MarkOf(mark), message));
}
