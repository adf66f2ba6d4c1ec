using System.Globalization;
using System.Text.RegularExpressions;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Procedures;

/// <summary>One JavaScript engine with the functions of <see cref="CaseExpression"/>. Not thread-safe.</summary>
internal sealed class ExpressionSandbox : IDisposable
{
    // Only a backstop: without loops an expression ends by itself, and a busy machine must not make it fail.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);
    private const long MemoryLimit = 4_000_000;
    private const int StatementLimit = 10_000;

    private readonly Engine _engine;
    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, FieldValue?> _fields = new Dictionary<string, FieldValue?>(StringComparer.Ordinal);
    private DateOnly _received;
    private DateOnly _today;

    public ExpressionSandbox()
    {
        _engine = new Engine(options => options
            .Strict()
            .DisableStringCompilation()
            .LimitRecursion(32)
            .MaxStatements(StatementLimit)
            .LimitMemory(MemoryLimit)
            .TimeoutInterval(TimeLimit));
        _engine.SetValue("has", new Func<string, bool>(key => Find(key) is not null));
        _engine.SetValue("asked", new Func<string, bool>(key => _fields.ContainsKey(key)));
        _engine.SetValue("code", new Func<string, string>(key => Find(key)?.SingleCode ?? string.Empty));
        _engine.SetValue("codes", new Func<string, string[]>(key => [.. Find(key)?.Codes ?? []]));
        _engine.SetValue("value", new Func<string, JsValue>(Value));
        _engine.SetValue("any", new Func<string, bool>(Any));
        _engine.SetValue("amount", new Func<string, double>(Amount));
        _engine.SetValue("sum", new SumOf(Sum));
        _engine.SetValue("year", new Func<string, double>(key => Date(key)?.Year ?? double.NaN));
        _engine.SetValue("month", new Func<string, double>(key => Date(key)?.Month ?? double.NaN));
        _engine.SetValue("day", new Func<string, double>(key => Date(key)?.Day ?? double.NaN));
        _engine.SetValue("days", new Func<string, string, double>((from, to) =>
            Date(from) is { } start && Date(to) is { } end ? end.DayNumber - start.DayNumber : double.NaN));
        _engine.SetValue("age", new Func<string, string, double>((birth, day) =>
            Date(birth) is { } born && Date(day) is { } on ? Ages.On(born, on) : double.NaN));
        _engine.SetValue("matches", new Func<string, string, bool>((key, pattern) => Find(key)?.Text is { } text && Pattern(pattern).IsMatch(text)));
    }

    private delegate double SumOf(params string[] keys);

    /// <param name="expression">The expression.</param>
    /// <param name="application">The application.</param>
    /// <param name="today">Today, for rules; requirements cannot ask for it.</param>
    public bool IsTrue(CaseExpression expression, Application application, DateOnly today)
    {
        _fields = application.Fields;
        _received = application.ReceivedOn;
        _today = today;
        var script = expression.Script;
        return TypeConverter.ToBoolean(_engine.Evaluate(in script));
    }

    public void Dispose() => _engine.Dispose();

    private FieldValue? Find(string key) => _fields.TryGetValue(key, out var value) && value is { IsEmpty: false } ? value : null;

    private DateOnly? Date(string key) => key switch
    {
        CaseExpression.Today => _today,
        CaseExpression.Received => _received,
        _ => Find(key)?.Date,
    };

    private double Amount(string key) => Find(key) switch
    {
        { Number: { } number } => number,
        { Text: { } text } when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits) => digits,
        _ => 0,
    };

    private double Sum(params string[] keys) => keys.Sum(Amount);

    private JsValue Value(string key) => key is CaseExpression.Today or CaseExpression.Received
        ? WarekiDate.FormatIso(Date(key)!.Value)
        : Find(key) switch
        {
            null => JsValue.Null,
            { Text: { } text } => text,
            { Number: { } number } => (double)number,
            { Flag: { } flag } => flag,
            { } choice => string.Join(',', choice.Codes),
        };

    private bool Any(string prefix)
    {
        foreach (var (key, value) in _fields)
        {
            if (value is { IsEmpty: false } && key.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private Regex Pattern(string pattern)
    {
        if (!_patterns.TryGetValue(pattern, out var regex))
        {
            _patterns[pattern] = regex = CaseExpression.PatternOf(pattern);
        }

        return regex;
    }
}
