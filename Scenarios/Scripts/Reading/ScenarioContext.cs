using System.Collections.Immutable;
using Rpa.Scenarios.Scripts.Expressions;
using Rpa.Scenarios.Scripts.Formats;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Scenarios.Scripts.Reading;

/// <summary>What is known of a scenario while its steps are parsed.</summary>
internal sealed class ScenarioContext(ScriptReader reader, ScreenMap? screens, ImmutableDictionary<string, IValueFormat> formats, IReadOnlyDictionary<string, ScenarioPart> parts)
{
    private List<ScriptExpression> _expressions = [];

    public ScriptReader Reader => reader;

    /// <summary>The screen map; null if it could not be loaded (its problems are told, and names of screens are then not checked).</summary>
    public ScreenMap? Screens => screens;

    public ImmutableDictionary<string, IValueFormat> Formats => formats;

    /// <summary>The parts that steps may call.</summary>
    public IReadOnlyDictionary<string, ScenarioPart> Parts => parts;

    /// <summary>Names of <c>let</c> values so far.</summary>
    public HashSet<string> Values { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>Names under which steps keep values.</summary>
    public HashSet<string> Kept { get; private init; } = new(StringComparer.Ordinal);

    public IReadOnlyList<ScriptExpression> Expressions => _expressions;

    /// <summary>The same context for steps that stand in another file.</summary>
    public ScenarioContext In(ScriptReader other) => new(other, screens, formats, parts) { _expressions = _expressions, Values = Values, Kept = Kept };

    /// <summary>Parses an expression and checks the names that it uses.</summary>
    public ScriptExpression? Expression(string text, SourceMark at, ImmutableHashSet<string> rows)
    {
        var (expression, problem) = ScriptExpression.Parse(text, at);
        if (expression is null)
        {
            reader.Problems.Add(problem!);
            return null;
        }

        foreach (var name in expression.Names.Where(name => !ScriptSandbox.KnownNames.Contains(name) && !Values.Contains(name) && !rows.Contains(name)).Order(StringComparer.Ordinal))
        {
            reader.Problem(at, $"式「{text}」の名前「{name}」は使えません。使えるのは {string.Join("・", ScriptSandbox.KnownNames.Concat(Values).Concat(rows).Order(StringComparer.Ordinal))} です。");
        }

        _expressions.Add(expression);
        return expression;
    }

    /// <summary>An expression that yields a text as it is.</summary>
    public static ScriptExpression Literal(string text, SourceMark at) =>
        ScriptExpression.Parse(System.Text.Json.JsonSerializer.Serialize(text), at).Expression!;
}
