using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Scripts.Expressions;

/// <summary>
/// Works out the expressions of a scenario for one case. Nothing of .NET can be reached, no code can be made from text,
/// and time, memory, statements and recursion are limited, so that a slip in a scenario cannot hang a robot. Not thread-safe.
/// </summary>
public sealed class ScriptSandbox : IDisposable
{
    /// <summary>The names that every expression may use besides loop variables and <c>let</c> values.</summary>
    public static readonly IReadOnlySet<string> KnownNames = new HashSet<string>(StringComparer.Ordinal)
    {
        "field", "code", "codes", "has", "asked", "derived", "rows", "seen", "reference", "receivedOn", "undefined", "Math", "String", "Number",
    };

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(500);
    private const long MemoryLimit = 16 * 1024 * 1024;
    private const int StatementLimit = 100_000;
    private const int RecursionLimit = 32;

    private readonly Application _application;
    private readonly IReadOnlyDictionary<string, string> _derived;
    private readonly IReadOnlyDictionary<string, string> _seen;
    private readonly Engine _engine;

    /// <summary>Makes a sandbox over a case.</summary>
    /// <param name="application">The case's values.</param>
    /// <param name="derived">Values worked out by the rules.</param>
    /// <param name="seen">Values read from the screen so far; looked up again at every use.</param>
    public ScriptSandbox(Application application, IReadOnlyDictionary<string, string> derived, IReadOnlyDictionary<string, string> seen)
    {
        _application = application;
        _derived = derived;
        _seen = seen;
        _engine = new Engine(options => options
            .Strict()
            .DisableStringCompilation()
            .TimeoutInterval(TimeLimit)
            .LimitMemory(MemoryLimit)
            .MaxStatements(StatementLimit)
            .LimitRecursion(RecursionLimit)
            .Culture(CultureInfo.InvariantCulture));
        _engine.SetValue("field", new Func<string, JsValue>(Field));
        _engine.SetValue("code", new Func<string, JsValue>(key => Text(_application[key]?.SingleCode)));
        _engine.SetValue("codes", new Func<string, JsValue>(key => List((_application[key]?.Codes ?? []).Select(code => (JsValue)new JsString(code)))));
        _engine.SetValue("has", new Func<string, bool>(key => _application[key] is { IsEmpty: false }));
        _engine.SetValue("derived", new Func<string, JsValue>(key => Text(_derived.GetValueOrDefault(key))));
        _engine.SetValue("asked", new Func<string, bool>(application.Asks));
        _engine.SetValue("rows", new Func<string, string?, JsValue>((prefix, parts) => List(Rows(prefix, parts).Select(row => (JsValue)JsNumber.Create(row)))));
        _engine.SetValue("seen", new Func<string, JsValue>(name => Text(_seen.GetValueOrDefault(name))));
        _engine.SetValue("reference", application.Reference);
        _engine.SetValue("receivedOn", application.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Gives a name (loop variable, <c>let</c> value) to a value.</summary>
    public void Define(string name, string? value) => _engine.SetValue(name, Text(value));

    /// <summary>Gives a loop variable its number.</summary>
    public void Define(string name, int value) => _engine.SetValue(name, value);

    /// <summary>Works out an expression as text: numbers without grouping, true as 1, false as 0, null and undefined as null.</summary>
    /// <exception cref="ExpressionException">It failed, hit a limit or yields something else.</exception>
    public string? EvaluateText(ScriptExpression expression)
    {
        var value = Evaluate(expression);
        return value switch
        {
            _ when value.IsNull() || value.IsUndefined() => null,
            _ when value.IsString() => value.AsString(),
            _ when value.IsBoolean() => value.AsBoolean() ? "1" : "0",
            _ when value.IsNumber() && double.IsFinite(value.AsNumber()) => value.AsNumber().ToString(CultureInfo.InvariantCulture),
            _ => throw new ExpressionException($"{expression.At}: 式「{expression.Text}」の値が文字でも数でもありません。"),
        };
    }

    /// <summary>Works out a condition. Only true and false count: a text that happens to be empty is a slip, not a no.</summary>
    /// <exception cref="ExpressionException">It failed, hit a limit or yields no truth value.</exception>
    public bool EvaluateCondition(ScriptExpression expression)
    {
        var value = Evaluate(expression);
        return value.IsBoolean()
            ? value.AsBoolean()
            : throw new ExpressionException($"{expression.At}: 式「{expression.Text}」の値が true でも false でもありません。");
    }

    /// <summary>Works out a list of whole numbers, the rows of a loop.</summary>
    /// <exception cref="ExpressionException">It failed, hit a limit or yields something else.</exception>
    public IReadOnlyList<int> EvaluateRows(ScriptExpression expression)
    {
        var value = Evaluate(expression);
        if (!value.IsArray())
        {
            throw new ExpressionException($"{expression.At}: 式「{expression.Text}」の値が並びではありません。");
        }

        return [.. value.AsArray().Select(item => item.IsNumber() && double.IsInteger(item.AsNumber())
            ? (int)item.AsNumber()
            : throw new ExpressionException($"{expression.At}: 式「{expression.Text}」の値が行番号の並びではありません。"))];
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private JsValue Evaluate(ScriptExpression expression)
    {
        try
        {
            return _engine.Evaluate(expression.Prepared);
        }
        catch (Exception error) when (error is JintException or TimeoutException or MemoryLimitExceededException)
        {
            throw new ExpressionException($"{expression.At}: 式「{expression.Text}」を計算できません（{error.GetType().Name}）。", error);
        }
    }

    private JsValue Field(string key) => _application[key] switch
    {
        null => JsValue.Null,
        { Text: { } text } => new JsString(text),
        { Number: { } number } => JsNumber.Create(number),
        { Flag: { } flag } => flag ? JsBoolean.True : JsBoolean.False,
        { Codes: [var only] } => new JsString(only),
        { Codes.IsEmpty: true } => JsValue.Null,
        _ => throw new JavaScriptException($"{key}: several codes"),
    };

    /// <summary>The rows of a group of fields with something in them; only in the parts that make a row, where they are named.</summary>
    private IEnumerable<int> Rows(string prefix, string? parts) => _application.Fields
        .Where(entry => entry.Value is { IsEmpty: false })
        .Select(entry => RowOf(prefix, parts, entry.Key))
        .OfType<int>()
        .Distinct()
        .Order();

    private static int? RowOf(string prefix, string? parts, string key)
    {
        if (!key.StartsWith(prefix + ".", StringComparison.Ordinal) || key[(prefix.Length + 1)..].Split('.', 2) is not [var number, var part])
        {
            return null;
        }

        var counts = parts is null || parts.Split(' ').Contains(part, StringComparer.Ordinal);
        return counts && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
    }

    private JsArray List(IEnumerable<JsValue> items) => new(_engine, [.. items]);

    private static JsValue Text(string? value) => value is null ? JsValue.Null : new JsString(value);
}
