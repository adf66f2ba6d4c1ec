using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rpa.Scenarios.Scripts.Screens;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>Parses a screen map file.</summary>
internal sealed class ScreenMapParser
{
    private readonly ScriptReader _reader;
    private readonly ElementParser _elements;

    private ScreenMapParser(ScriptReader reader)
    {
        _reader = reader;
        _elements = new ElementParser(reader);
    }

    public static ScreenMapLoading Load(string path)
    {
        var problems = new List<ScriptProblem>();
        var (reader, root) = ScriptReader.Open(path, problems);
        var map = root is null ? null : new ScreenMapParser(reader).Parse(reader.Mapping(root), path);
        return new ScreenMapLoading(problems.Count == 0 ? map : null, problems);
    }

    private ScreenMap Parse(ScriptMapping root, string path)
    {
        root.RequiredText("screenMap");
        var title = root.RequiredText("title");
        var desktop = Desktop(root);
        var isWeb = _elements.Desktop is null;
        var busy = isWeb ? root.OptionalText("busy") : null;
        var (lineCss, lineAttribute) = isWeb ? MessageLine(root.Optional("messageLine")) : (null, null);
        var scriptCode = isWeb ? ScriptWindowCode(root.Optional("scriptWindows")) : null;
        var windows = isWeb && root.Optional("windows") is { } list ? _reader.Items(list, "「windows」").Select(Window).OfType<WindowKind>().ToImmutableArray() : [];
        var messages = Messages(root.Required("messages"));
        var shared = root.Optional("everywhere") is { } everywhere ? _elements.ParseAll(everywhere) : ImmutableDictionary<string, ScreenElement>.Empty;
        var screens = root.Required("screens") is { } all
            ? _reader.Entries(all, "「screens」").Select(entry => Screen(entry.Name, entry.Value, shared)).OfType<Screen>().ToImmutableDictionary(screen => screen.Name, StringComparer.Ordinal)
            : ImmutableDictionary<string, Screen>.Empty;
        root.Finish();
        return new ScreenMap(title ?? string.Empty, busy, lineCss, lineAttribute, scriptCode, windows, messages, screens, Path.GetFullPath(path)) { Desktop = desktop };
    }

    private DesktopMap? Desktop(ScriptMapping root)
    {
        switch (root.OptionalText("kind"))
        {
            case null or "web":
                return null;
            case "desktop":
                _elements.Desktop = new DesktopSelectorParser(_reader);
                return new DesktopMapParser(_reader, _elements.Desktop).Parse(root);
            default:
                _reader.Problem(root.Optional("kind")!, "「kind」は web か desktop です。");
                return null;
        }
    }

    private (string? Css, string? Attribute) MessageLine(YamlNode? node)
    {
        if (node is null)
        {
            return (null, null);
        }

        if (node is not YamlMappingNode mapping)
        {
            _reader.Problem(node, "「messageLine」には css と code を書いてください。");
            return (null, null);
        }

        var line = _reader.Mapping(mapping);
        var result = (line.RequiredText("css"), line.RequiredText("code"));
        line.Finish();
        return result;
    }

    private string? ScriptWindowCode(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node is not YamlMappingNode mapping)
        {
            _reader.Problem(node, "「scriptWindows」には code を書いてください。");
            return null;
        }

        var settings = _reader.Mapping(mapping);
        var pattern = settings.RequiredText("code");
        settings.Finish();
        try
        {
            if (pattern is not null && new Regex(pattern, RegexOptions.NonBacktracking).GetGroupNumbers().Length < 2)
            {
                settings.Problem("「code」は、メッセージ番号をかっこで囲んだ正規表現で書いてください。");
            }
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            settings.Problem($"「code」は正規表現として読めません（{error.Message}）。");
        }

        return pattern;
    }

    private WindowKind? Window(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            _reader.Problem(node, "画面内の小窓には css を書いてください。");
            return null;
        }

        var window = _reader.Mapping(mapping);
        var css = window.RequiredText("css");
        var code = window.OptionalText("code");
        var text = window.OptionalText("text");
        var answers = window.Optional("answers") is { } list
            ? _reader.Entries(list, "「answers」")
                .Select(entry => (entry.Name, Css: _reader.Text(entry.Value, "押すボタン")))
                .Where(entry => entry.Css is not null)
                .ToImmutableDictionary(entry => entry.Name, entry => entry.Css!, StringComparer.Ordinal)
            : ImmutableDictionary<string, string>.Empty;
        window.Finish();
        return css is null ? null : new WindowKind(css, code, text, answers);
    }

    private MessageTable Messages(YamlNode? node)
    {
        var meanings = ImmutableDictionary.CreateBuilder<string, MessageMeaning>(StringComparer.Ordinal);
        foreach (var (code, key, value) in node is null ? [] : _reader.Entries(node, "「messages」"))
        {
            if (code.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star != code.Length - 1)
            {
                _reader.Problem(key, $"「{code}」: * は末尾にだけ書けます。");
            }

            MessageMeaning? meaning = (value as YamlScalarNode)?.Value switch
            {
                "refused" => MessageMeaning.Refused,
                "unavailable" => MessageMeaning.Unavailable,
                "warning" => MessageMeaning.Warning,
                "question" => MessageMeaning.Question,
                "notice" => MessageMeaning.Notice,
                "attention" => MessageMeaning.Attention,
                _ => null,
            };
            if (meaning is { } known)
            {
                meanings[code] = known;
            }
            else
            {
                _reader.Problem(value, "メッセージの意味は refused・unavailable・warning・question・notice・attention のどれかです。");
            }
        }

        return new MessageTable(meanings.ToImmutable());
    }

    private Screen? Screen(string name, YamlNode node, ImmutableDictionary<string, ScreenElement> shared)
    {
        if (node is not YamlMappingNode mapping)
        {
            _reader.Problem(node, $"画面「{name}」は「名前: 値」の並びで書いてください。");
            return null;
        }

        var screen = _reader.Mapping(mapping);
        var title = screen.RequiredText("title");
        var marker = Marker(screen);
        var window = _elements.Desktop is null ? screen.OptionalText("window") : screen.Optional("window") is { } pattern ? _reader.Pattern(pattern, "「window」") : null;
        var masks = screen.Optional("mask") is { } list ? _reader.Texts(list, "「mask」") : [];
        var frames = _elements.Desktop is null && screen.Optional("frame") is { } inside ? _reader.Texts(inside, "「frame」") : [];
        var own = screen.Optional("elements") is { } elements ? _elements.ParseAll(elements) : ImmutableDictionary<string, ScreenElement>.Empty;
        screen.Finish();
        foreach (var element in own.Values.Where(element => element is { Sensitive: true, Placeholders.IsEmpty: false } && masks.Count == 0))
        {
            _reader.Problem(element.At, $"「{element.Name}」は隠すべき項目で、行ごとにあります。画面の写しですべての行が隠れるように、画面の「mask」にも書いてください。");
        }

        return title is null || marker is null
            ? null
            : new Screen(name, title, marker, shared.SetItems(own), [.. masks]) { Frames = [.. frames], Window = window };
    }

    private ElementSelector? Marker(ScriptMapping screen) => _elements.Desktop is { } desktop
        ? screen.Required("marker") is { } node ? desktop.Selector(node, "「marker」") : null
        : screen.RequiredText("marker") is { } css ? new ElementSelector(SelectorKind.Css, css) : null;
}
