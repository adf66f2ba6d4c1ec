using System.Collections.Immutable;
using System.Security.Cryptography;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Procedures.Loading;
using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Scripts.Formats;
using Rpa.Scenarios.Scripts.Screens;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>Parses a scenario file together with its screen map.</summary>
internal static class ScenarioParser
{
    private static readonly ImmutableArray<(string Key, ScenarioPhase Phase)> Phases =
    [
        ("signIn", ScenarioPhase.SignIn), ("search", ScenarioPhase.Search), ("type", ScenarioPhase.Type), ("commit", ScenarioPhase.Commit),
        ("receipt", ScenarioPhase.Receipt), ("verify", ScenarioPhase.Verify), ("close", ScenarioPhase.Close),
    ];

    public static ScenarioLoading Load(string path)
    {
        var problems = new List<ScriptProblem>();
        var (reader, root) = ScriptReader.Open(path, problems);
        var scenario = root is null ? null : Parse(reader.Mapping(root), Path.GetFullPath(path));
        return new ScenarioLoading(problems.Count == 0 ? scenario! with { Fingerprint = FingerprintOf([scenario.File, scenario.Screens.File, .. scenario.PartsFile is { } parts ? [parts] : Array.Empty<string>()]) } : null, problems);
    }

    /// <summary>A version says what its writer meant, this what was truly there: a change without a new version shows.</summary>
    private static string FingerprintOf(params string[] files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }

    private static Scenario Parse(ScriptMapping root, string path)
    {
        var reader = root.Reader;
        var id = root.RequiredText("scenario");
        var title = root.RequiredText("title");
        var own = OwnProcedure(root, path, id, title);
        var procedure = own is null ? root.RequiredText("procedure") : own.Id;
        var isDraft = IsDraft(root);
        var version = root.RequiredText("version");
        var system = root.RequiredText("system");
        var screens = Screens(root, path);
        var formats = Formats(reader, root.Optional("codes"));
        var warnings = Warnings(reader, root.Optional("warnings"), screens);
        var (parts, partsFile) = PartReader.Read(root, path);
        var context = new ScenarioContext(reader, screens, formats, parts);
        var values = Values(context, root.Optional("let"));
        var steps = new StepParser(context);
        var phases = Phases.ToImmutableDictionary(
            phase => phase.Phase,
            phase => steps.Steps(
                phase.Phase == ScenarioPhase.Close ? root.Optional(phase.Key) : root.Required(phase.Key),
                new StepScope(phase.Phase, false, null, []),
                $"「{phase.Key}」"));
        root.Finish();
        foreach (var unused in parts.Values.Where(part => !part.IsCalled))
        {
            reader.Problem(unused.At, $"部品「{unused.Name}」はどこからも呼び出されていません（call）。");
        }

        new PhaseRules(root, phases).Check();
        CheckSeen(context);
        return new Scenario(
            id ?? string.Empty, title ?? string.Empty, procedure ?? string.Empty, version ?? string.Empty, system ?? string.Empty,
            screens ?? new ScreenMap(string.Empty, null, null, null, null, [], new MessageTable(ImmutableDictionary<string, MessageMeaning>.Empty), ImmutableDictionary<string, Screen>.Empty, string.Empty),
            values, formats, warnings, phases, context.Expressions.ToImmutableArray(), path)
        {
            Own = own is null ? null : own with { Version = version ?? string.Empty },
            IsDraft = isDraft,
            PartsFile = partsFile,
        };
    }

    /// <summary>The procedure that a scenario brings along (<c>fields</c>), for systems that none of our procedures types into.</summary>
    private static ProcedureDefinition? OwnProcedure(ScriptMapping root, string path, string? id, string? title)
    {
        if (root.Optional("fields") is null)
        {
            return null;
        }

        var problems = new FormatProblems();
        var file = Path.GetFileName(path);
        var fields = FieldReader.ReadList(new YamlMap(root.Node, file, problems), title ?? string.Empty);
        foreach (var error in problems.Errors)
        {
            root.Reader.Problem(new SourceMark(error.File, (int)error.Line, (int)error.Column), error.Message);
        }

        return new ProcedureDefinition(root.OptionalText("procedure") ?? id ?? string.Empty, title ?? string.Empty, string.Empty, fields, [], [], [new RuleSetting("REQUIRED", true, null, new Dictionary<string, string>(StringComparer.Ordinal))], ReadingPolicy.Usual(), [path]);
    }

    private static bool IsDraft(ScriptMapping root)
    {
        switch (root.OptionalText("status"))
        {
            case null or "active":
                return false;
            case "draft":
                return true;
            default:
                root.Reader.Problem(root.Optional("status")!, "「status」は draft（下書き）か active（使用中）です。");
                return false;
        }
    }

    private static ScreenMap? Screens(ScriptMapping root, string path)
    {
        if (root.Required("screens") is not { } node || root.Reader.Text(node, "「screens」") is not { } name)
        {
            return null;
        }

        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name);
        if (!File.Exists(file))
        {
            root.Reader.Problem(node, $"シナリオと同じ場所に「{name}」がありません。");
            return null;
        }

        var loading = ScreenMapParser.Load(file);
        root.Reader.Problems.AddRange(loading.Problems);
        return loading.Map;
    }

    private static ImmutableDictionary<string, IValueFormat> Formats(ScriptReader reader, YamlNode? node)
    {
        var formats = BuiltInFormats.All.ToBuilder();
        foreach (var (name, key, table) in node is null ? [] : reader.Entries(node, "「codes」"))
        {
            if (BuiltInFormats.All.ContainsKey(name))
            {
                reader.Problem(key, $"「{name}」は初めからある形式の名前です。別の名前にしてください。");
            }

            var codes = reader.Entries(table, $"「{name}」")
                .Select(entry => (entry.Name, Code: reader.Text(entry.Value, "コード")))
                .Where(entry => entry.Code is not null)
                .ToImmutableDictionary(entry => entry.Name, entry => entry.Code!, StringComparer.Ordinal);
            formats[name] = new CodeMapFormat(name, codes);
        }

        return formats.ToImmutable();
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Warnings(ScriptReader reader, YamlNode? node, ScreenMap? screens)
    {
        var warnings = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (code, key, rules) in node is null ? [] : reader.Entries(node, "「warnings」"))
        {
            if (screens is not null && screens.Messages.MeaningOf(code) is not MessageMeaning.Warning)
            {
                reader.Problem(key, $"「{code}」は画面定義で warning になっていません。");
            }

            warnings[code] = [.. reader.Texts(rules, "規則の番号")];
        }

        return warnings.ToImmutable();
    }

    private static ImmutableArray<KeyValuePair<string, ScriptExpression>> Values(ScenarioContext context, YamlNode? node)
    {
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, ScriptExpression>>();
        foreach (var (name, key, value) in node is null ? [] : context.Reader.Entries(node, "「let」"))
        {
            if (!StepParts.IsName(name) || ScriptSandbox.KnownNames.Contains(name))
            {
                context.Reader.Problem(key, $"「{name}」は名前に使えません。英字で始まる英数字で、初めからある名前でないものにしてください。");
            }

            if (context.Reader.Text(value, $"「{name}」") is { } text && context.Expression(text, context.Reader.MarkOf(value), []) is { } expression)
            {
                values.Add(new(name, expression));
                context.Values.Add(name);
            }
        }

        return values.ToImmutable();
    }

    private static void CheckSeen(ScenarioContext context)
    {
        foreach (var expression in context.Expressions)
        {
            foreach (var call in expression.Calls.Where(call => call.Function is "seen" && !call.Pattern.Contains('*', StringComparison.Ordinal) && !context.Kept.Contains(call.Pattern)))
            {
                context.Reader.Problem(expression.At, $"式「{expression.Text}」の「{call.Pattern}」を読み取る手順（into か set）がありません。");
            }
        }
    }
}
