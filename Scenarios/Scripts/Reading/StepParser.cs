using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Scripts.Screens;
using Rpa.Scenarios.Scripts.Steps;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>Parses steps. The first key of a step says what kind it is; that list is <see cref="Keywords"/>.</summary>
internal sealed class StepParser
{
    private readonly ScenarioContext _context;
    private readonly ScriptReader _reader;
    private readonly StepParts _parts;
    private readonly Dictionary<string, Func<ScriptMapping, StepScope, ScenarioStep?>> _kinds;

    public StepParser(ScenarioContext context)
    {
        _context = context;
        _reader = context.Reader;
        _parts = new StepParts(context);
        _kinds = new(StringComparer.Ordinal)
        {
            ["open"] = Open,
            ["screen"] = ScreenBlock,
            ["fill"] = (step, scope) => Typed(step, scope, "fill", (element, value) => new FillStep(step.At, element, value)),
            ["choose"] = (step, scope) => Typed(step, scope, "choose", (element, value) => new ChooseStep(step.At, element, value)),
            ["tick"] = Tick,
            ["press"] = Press,
            ["key"] = Press,
            ["lookUp"] = LookUp,
            ["expect"] = Expect,
            ["read"] = (step, scope) => Read(step, scope, "read"),
            ["count"] = (step, scope) => Read(step, scope, "count"),
            ["set"] = Set,
            ["waitFor"] = (step, scope) => step.Required("waitFor") is { } node && _parts.State(node, scope) is { } state ? new WaitStep(step.At, state) : null,
            ["when"] = When,
            ["forEach"] = ForEach,
            ["call"] = Call,
            ["row"] = Row,
            ["messages"] = (step, scope) => _parts.Element(step, "messages", scope) is { } element ? new MessagesStep(step.At, element) : null,
            ["answer"] = Answer,
            ["confirm"] = Confirm,
            ["screenshot"] = (step, _) => step.RequiredText("screenshot") is { } name ? new ScreenshotStep(step.At, name) : null,
            ["note"] = (step, _) => step.RequiredText("note") is { } text ? new NoteStep(step.At, text) : null,
            ["refuse"] = (step, _) => (step.RequiredText("refuse"), step.RequiredText("message")) is ({ } code, { } message) ? new RefuseStep(step.At, code, message) : null,
        };
    }

    /// <summary>All kinds of steps.</summary>
    public IReadOnlyCollection<string> Keywords => _kinds.Keys;

    public ImmutableArray<ScenarioStep> Steps(YamlNode? node, StepScope scope, string what) =>
        node is null ? [] : [.. _reader.Items(node, what).Select(item => Step(item, scope)).OfType<ScenarioStep>()];

    private ScenarioStep? Step(YamlNode node, StepScope scope)
    {
        if (node is not YamlMappingNode mapping)
        {
            _reader.Problem(node, "手順は「fill: 項目」のように、何をするかから書き始めてください。");
            return null;
        }

        var step = _reader.Mapping(mapping);
        if (step.FirstKey is not { } kind || !_kinds.TryGetValue(kind, out var parse))
        {
            _reader.Problem(node, $"手順は次のどれかで始めてください: {string.Join("・", _kinds.Keys)}");
            return null;
        }

        var result = parse(step, scope);
        step.Finish();
        return result;
    }

    private OpenStep? Open(ScriptMapping step, StepScope scope)
    {
        if (step.RequiredText("open") is not { } path || !_parts.HasAddresses(step))
        {
            return null;
        }

        var inserts = ImmutableDictionary.CreateBuilder<string, ScriptExpression>(StringComparer.Ordinal);
        foreach (var name in StepParts.Inserts(path))
        {
            var isKnown = scope.Rows.Contains(name) || _context.Values.Contains(name);
            if (_context.Expression(isKnown ? name : $"seen('{name}')", step.At, scope.Rows) is { } expression)
            {
                inserts[name] = expression;
            }
        }

        return new OpenStep(step.At, path, inserts.ToImmutable());
    }

    private CallStep? Call(ScriptMapping step, StepScope scope)
    {
        var name = step.RequiredText("call");
        var arguments = ImmutableDictionary.CreateBuilder<string, ScriptExpression>(StringComparer.Ordinal);
        foreach (var (taken, _, value) in step.Optional("with") is { } list ? _reader.Entries(list, "「with」") : [])
        {
            if (_reader.Text(value, $"「{taken}」") is { } text && _context.Expression(text, _reader.MarkOf(value), scope.Rows) is { } expression)
            {
                arguments[taken] = expression;
            }
        }

        if (name is null)
        {
            return null;
        }

        if (!_context.Parts.TryGetValue(name, out var part))
        {
            step.Problem($"部品「{name}」はありません。あるのは {string.Join("・", _context.Parts.Keys.Order(StringComparer.Ordinal))} です。");
            return null;
        }

        part.IsCalled = true;
        if (part.IsOpen)
        {
            step.Problem($"部品「{name}」が自分を呼び出しています。");
            return null;
        }

        if (!part.Takes.ToHashSet(StringComparer.Ordinal).SetEquals(arguments.Keys))
        {
            step.Problem($"部品「{name}」に渡す値は {(part.Takes.Count == 0 ? "ありません" : string.Join("・", part.Takes))}（with）。");
        }

        part.IsOpen = true;
        var inner = ReferenceEquals(part.Reader, _reader) ? this : new StepParser(_context.In(part.Reader));
        var steps = inner.Steps(part.Do, scope with { Rows = scope.Rows.Union(part.Takes) }, "「do」");
        part.IsOpen = false;
        return new CallStep(step.At, name, arguments.ToImmutable(), steps);
    }

    private RowStep? Row(ScriptMapping step, StepScope scope)
    {
        var rows = _parts.Element(step, "row", scope);
        var where = ImmutableArray.CreateBuilder<KeyValuePair<ScreenElement, ValueSource>>();
        foreach (var (name, key, value) in step.Required("where") is { } list ? _reader.Entries(list, "「where」") : [])
        {
            if (rows is not null && _parts.Cell(rows, name, key) is { } cell && _parts.CellValue(value, scope) is { } source)
            {
                where.Add(new(cell, source));
            }
        }

        if (rows is { Cells.Count: 0 })
        {
            step.Problem($"「{rows.Name}」は行ではありません。画面定義の項目に cells（列）を書いてください。");
        }

        var inside = rows is null || scope.Screen is null ? scope : scope with { Screen = scope.Screen with { Elements = scope.Screen.Elements.SetItems(rows.Cells) } };
        var steps = Steps(step.Required("do"), inside, "「do」");
        return rows is null || where.Count == 0 ? null : new RowStep(step.At, rows, where.ToImmutable(), steps);
    }

    private ScreenStep? ScreenBlock(ScriptMapping step, StepScope scope)
    {
        var screen = step.Required("screen") is { } name ? _parts.Screen(name) : null;
        var tolerate = step.Optional("tolerate") is { } codes ? _reader.Texts(codes, "「tolerate」") : [];
        var steps = Steps(step.Required("do"), scope with { Screen = screen, InsideScreen = true }, "「do」");
        return screen is null ? null : new ScreenStep(step.At, screen, [.. tolerate], steps);
    }

    private ScenarioStep? Typed(ScriptMapping step, StepScope scope, string kind, Func<ScreenElement, ValueSource, ScenarioStep> make)
    {
        var element = _parts.Element(step, kind, scope);
        var value = _parts.Value(step, "with", scope);
        return element is null || value is null ? null : make(element, value);
    }

    private TickStep? Tick(ScriptMapping step, StepScope scope)
    {
        var element = _parts.Element(step, "tick", scope);
        var value = _parts.Expression(step, "with", scope);
        return element is null || value is null ? null : new TickStep(step.At, element, value);
    }

    private PressStep? Press(ScriptMapping step, StepScope scope)
    {
        if (step.Has("key"))
        {
            var at = step.Has("press") ? _parts.Element(step, "press", scope) : null;
            return step.RequiredText("key") is { } key && StepParts.InsideScreen(step, scope) ? new PressStep(step.At, at, key) : null;
        }

        return _parts.Element(step, "press", scope) is { } element ? new PressStep(step.At, element, null) : null;
    }

    private LookUpStep? LookUp(ScriptMapping step, StepScope scope)
    {
        var element = _parts.Element(step, "lookUp", scope);
        var value = _parts.Value(step, "with", scope);
        var shows = Steps(step.Required("shows"), scope, "「shows」");
        if (shows.Length == 0 || shows.Any(shown => shown is not ExpectStep))
        {
            step.Problem("「shows」には、コードに対して画面に表示されるはずの値を expect と equals で並べてください。");
            return null;
        }

        return element is null || value is null ? null : new LookUpStep(step.At, element, value, [.. shows.OfType<ExpectStep>()]);
    }

    private ScenarioStep? Expect(ScriptMapping step, StepScope scope)
    {
        var refusal = step.OptionalText("refusal");
        if (step.Required("expect") is not { } target)
        {
            return null;
        }

        if (target is YamlMappingNode)
        {
            return _parts.State(target, scope) is { } state ? new ExpectStateStep(step.At, state, refusal) : null;
        }

        if (step.Has("count"))
        {
            var counted = _parts.Element(step, "expect", scope);
            var count = _parts.Expression(step, "count", scope);
            return counted is null || count is null ? null : new ExpectCountStep(step.At, counted, count, refusal);
        }

        var elements = _parts.Elements(target, step, scope);
        var into = _parts.Into(step, required: false);
        return _parts.Value(step, "equals", scope) is { } value && elements.Length > 0 ? new ExpectStep(step.At, elements, value, into, refusal) : null;
    }

    private ReadStep? Read(ScriptMapping step, StepScope scope, string kind)
    {
        var element = _parts.Element(step, kind, scope);
        var into = _parts.Into(step, required: true);
        var format = _parts.Format(step);
        return element is null || into is null || format is null ? null : new ReadStep(step.At, element, into, format, string.Equals(kind, "count", StringComparison.Ordinal));
    }

    private SetStep? Set(ScriptMapping step, StepScope scope)
    {
        var name = step.RequiredText("set");
        var value = _parts.Expression(step, "to", scope);
        if (name is not null)
        {
            _context.Kept.Add(name);
        }

        return name is null || value is null ? null : new SetStep(step.At, name, value);
    }

    private WhenStep? When(ScriptMapping step, StepScope scope)
    {
        StepCondition? condition = null;
        if (step.Optional("when") is YamlMappingNode state)
        {
            condition = _parts.State(state, scope) is { } asked ? new StepCondition(null, asked) : null;
        }
        else if (_parts.Expression(step, "when", scope) is { } expression)
        {
            condition = new StepCondition(expression, null);
        }

        var then = Steps(step.Required("then"), scope, "「then」");
        var otherwise = Steps(step.Optional("otherwise"), scope, "「otherwise」");
        return condition is null ? null : new WhenStep(step.At, condition, then, otherwise);
    }

    private ForEachStep? ForEach(ScriptMapping step, StepScope scope)
    {
        var rows = _parts.Expression(step, "forEach", scope);
        var variable = step.RequiredText("as");
        var position = step.OptionalText("position");
        var names = new[] { variable, position }.OfType<string>().ToArray();
        foreach (var name in names.Where(name => !StepParts.IsName(name)))
        {
            step.Problem($"「{name}」は名前に使えません。英字で始まる英数字にしてください。");
        }

        var steps = Steps(step.Required("do"), scope with { Rows = scope.Rows.Union(names) }, "「do」");
        return rows is null || variable is null ? null : new ForEachStep(step.At, rows, variable, position, steps);
    }

    private AnswerStep? Answer(ScriptMapping step, StepScope scope)
    {
        var code = step.RequiredText("answer");
        var answer = step.RequiredText("with");
        var required = step.OptionalFlag("required") ?? code?.EndsWith('*') == false;
        return code is null || answer is null || !StepParts.InsideScreen(step, scope) || !_parts.AnswerExists(step, answer)
            ? null
            : new AnswerStep(step.At, code, answer, required);
    }

    private ConfirmStep? Confirm(ScriptMapping step, StepScope scope)
    {
        if (step.Required("confirm") is not { } node)
        {
            return null;
        }

        var action = Step(node, scope);
        if (action is PressStep or AnswerStep { Required: true })
        {
            return new ConfirmStep(step.At, action);
        }

        if (action is not null)
        {
            step.Problem("「confirm」には、登録を確定する press か key か、一つのコードへの answer を書いてください。");
        }

        return null;
    }
}
