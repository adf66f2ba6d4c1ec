using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Scripts.Formats;
using Rpa.Scenarios.Scripts.Screens;
using Rpa.Scenarios.Scripts.Steps;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>Parses what steps are made of: elements, values, states, names. Every method reports what is wrong and then yields null.</summary>
internal sealed partial class StepParts(ScenarioContext context)
{
    private readonly ScriptReader _reader = context.Reader;

    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>The names in curly brackets of a text.</summary>
    public static IEnumerable<string> Inserts(string text) => Insert().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    public Screen? Screen(YamlNode node)
    {
        var name = _reader.Text(node, "「screen」");
        if (name is null || context.Screens is null)
        {
            return null;
        }

        if (context.Screens.Screens.GetValueOrDefault(name) is { } screen)
        {
            return screen;
        }

        _reader.Problem(node, $"画面「{name}」は画面定義にありません。あるのは {List(context.Screens.Screens.Keys)} です。");
        return null;
    }

    public static bool InsideScreen(ScriptMapping step, StepScope scope)
    {
        if (!scope.InsideScreen)
        {
            step.Problem("この手順は screen の中に書いてください。");
        }

        return scope.InsideScreen;
    }

    public ScreenElement? Element(ScriptMapping step, string key, StepScope scope) =>
        step.Required(key) is { } node && InsideScreen(step, scope) ? Element(node, scope) : null;

    public ImmutableArray<ScreenElement> Elements(YamlNode node, ScriptMapping step, StepScope scope)
    {
        if (!InsideScreen(step, scope))
        {
            return [];
        }

        var nodes = node is YamlSequenceNode list ? list.Children : [node];
        return [.. nodes.Select(item => Element(item, scope)).OfType<ScreenElement>()];
    }

    public ScriptExpression? Expression(ScriptMapping step, string key, StepScope scope) =>
        step.Required(key) is { } node && _reader.Text(node, $"「{key}」") is { } text ? context.Expression(text, _reader.MarkOf(node), scope.Rows) : null;

    /// <summary>The value of a step: <c>value</c> (as written), an expression under <paramref name="key"/>, or <c>from: account.…</c>.</summary>
    public ValueSource? Value(ScriptMapping step, string key, StepScope scope)
    {
        var format = Format(step);
        var account = step.Optional("from");
        var literal = step.Optional("value");
        var given = (step.Optional(key) is null ? 0 : 1) + (account is null ? 0 : 1) + (literal is null ? 0 : 1);
        if (given != 1)
        {
            step.Problem($"値は {key}（式）・value（そのままの文字）・from（account.user か account.password）のどれか一つで書いてください。");
        }

        if (given != 1 || format is null)
        {
            return null;
        }

        if (account is not null)
        {
            return Account(account, scope) is { } part ? new ValueSource(null, format, part) : null;
        }

        if (literal is YamlScalarNode { Value: { } text })
        {
            return new ValueSource(ScenarioContext.Literal(text, _reader.MarkOf(literal)), format, null);
        }

        return Expression(step, key, scope) is { } expression ? new ValueSource(expression, format, null) : null;
    }

    /// <summary>A cell of a row by its name.</summary>
    public ScreenElement? Cell(ScreenElement rows, string name, YamlNode at)
    {
        if (rows.Cells.TryGetValue(name, out var cell))
        {
            return cell;
        }

        _reader.Problem(at, $"「{rows.Name}」の列に「{name}」はありません。あるのは {List(rows.Cells.Keys)} です。");
        return null;
    }

    /// <summary>What a cell must show: an expression, or a mapping with <c>equals</c> or <c>value</c> and <c>as</c>.</summary>
    public ValueSource? CellValue(YamlNode node, StepScope scope)
    {
        if (node is YamlMappingNode mapping)
        {
            var parts = _reader.Mapping(mapping);
            var source = Value(parts, "equals", scope);
            parts.Finish();
            return source;
        }

        return _reader.Text(node, "列の値") is { } text && context.Expression(text, _reader.MarkOf(node), scope.Rows) is { } expression
            ? new ValueSource(expression, BuiltInFormats.Text, null)
            : null;
    }

    public IValueFormat? Format(ScriptMapping step)
    {
        if (step.Optional("as") is not { } node)
        {
            return BuiltInFormats.Text;
        }

        var name = _reader.Text(node, "「as」");
        var format = name is null ? null : context.Formats.GetValueOrDefault(name);
        if (name is not null && format is null)
        {
            _reader.Problem(node, $"形式「{name}」はありません。あるのは {List(context.Formats.Keys)} です。");
        }

        return format;
    }

    public string? Into(ScriptMapping step, bool required)
    {
        var into = required ? step.RequiredText("into") : step.OptionalText("into");
        if (into is not null)
        {
            context.Kept.Add(into);
        }

        return into;
    }

    public ScreenState? State(YamlNode node, StepScope scope)
    {
        if (node is not YamlMappingNode mapping)
        {
            _reader.Problem(node, "状態は { visible: 項目 } や { window: コード } のように書いてください。");
            return null;
        }

        var state = _reader.Mapping(mapping);
        ScreenStateKind? kind = state.FirstKey switch
        {
            "visible" => ScreenStateKind.Visible,
            "hidden" => ScreenStateKind.Hidden,
            "enabled" => ScreenStateKind.Enabled,
            "disabled" => ScreenStateKind.Disabled,
            "filled" => ScreenStateKind.Filled,
            "screen" => ScreenStateKind.Shown,
            "window" => ScreenStateKind.Window,
            "message" => ScreenStateKind.Message,
            _ => null,
        };
        if (kind is null)
        {
            _reader.Problem(node, "状態は visible・hidden・enabled・disabled・filled・screen・window・message のどれかです。");
            return null;
        }

        var result = kind switch
        {
            ScreenStateKind.Shown => state.Required("screen") is { } name && Screen(name) is { } screen ? new ScreenState(kind.Value, Screen: screen) : null,
            ScreenStateKind.Window or ScreenStateKind.Message => state.RequiredText(state.FirstKey!) is { } code ? new ScreenState(kind.Value, Code: code) : null,
            _ => Element(state, state.FirstKey!, scope) is { } element ? new ScreenState(kind.Value, element) : null,
        };
        state.Finish();
        return result;
    }

    /// <summary>Whether the system has pages with addresses that can be opened.</summary>
    public bool HasAddresses(ScriptMapping step)
    {
        var isDesktop = context.Screens?.Desktop is not null;
        if (isDesktop)
        {
            step.Problem("デスクトップの画面にはアドレスがありません。open の代わりに、メニューの画面で業務コードを入れるなどの手順を書いてください。");
        }

        return !isDesktop;
    }

    public bool AnswerExists(ScriptMapping step, string answer)
    {
        var known = context.Screens?.Answers.ToArray();
        var exists = known?.Contains(answer, StringComparer.Ordinal) ?? true;
        if (!exists)
        {
            step.Problem($"「{answer}」という答え方は画面定義にありません。あるのは {List(known!)} です。");
        }

        return exists;
    }

    private ScreenElement? Element(YamlNode node, StepScope scope)
    {
        if (_reader.Text(node, "画面項目") is not { } name || scope.Screen is null)
        {
            return null;
        }

        if (scope.Screen.Elements.GetValueOrDefault(name) is not { } element)
        {
            _reader.Problem(node, $"画面「{scope.Screen.Name}」に項目「{name}」はありません。あるのは {List(scope.Screen.Elements.Keys)} です。");
            return null;
        }

        foreach (var missing in element.Placeholders.Where(placeholder => !scope.Rows.Contains(placeholder)))
        {
            _reader.Problem(node, $"項目「{name}」は行ごとにあります。「{missing}」を as か position に書いた forEach の中で使ってください。");
        }

        return element;
    }

    private AccountPart? Account(YamlNode node, StepScope scope)
    {
        if (scope.Phase != ScenarioPhase.SignIn)
        {
            _reader.Problem(node, "ロボットのアカウントは signIn の中でだけ使えます。");
        }

        switch ((node as YamlScalarNode)?.Value)
        {
            case "account.user":
                return AccountPart.User;
            case "account.password":
                return AccountPart.Password;
            default:
                _reader.Problem(node, "「from」は account.user か account.password です。");
                return null;
        }
    }

    private static string List(IEnumerable<string> names) => string.Join("・", names.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{(?<name>[a-zA-Z][\w.]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Insert();

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9_]*$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
