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
    private IReadOnlyDictionary<string, FieldValue?> _fields = new Dictionary<string, FieldValue?>(StringComparer.Ordinal);

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
    }

    public bool IsTrue(CaseExpression expression, Application application)
    {
        _fields = application.Fields;
        var script = expression.Script;
        return TypeConverter.ToBoolean(_engine.Evaluate(in script));
    }

    public void Dispose() => _engine.Dispose();

    private FieldValue? Find(string key) => _fields.TryGetValue(key, out var value) && value is { IsEmpty: false } ? value : null;

    private JsValue Value(string key) => Find(key) switch
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
}
