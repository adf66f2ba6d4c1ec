using System.Text.RegularExpressions;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Scripts.Expressions;

namespace Rpa.Scenarios.Scripts;

/// <summary>Checks a scenario against the procedure whose cases it types.</summary>
public static class ScenarioCheck
{
    /// <summary>Fields and rules that the scenario names but the procedure does not have: the one would always be empty, the other never settled.</summary>
    public static IReadOnlyList<ScriptProblem> AgainstProcedure(Scenario scenario, ProcedureDefinition procedure)
    {
        var problems = new List<ScriptProblem>();
        if (!string.Equals(scenario.Procedure, procedure.Id, StringComparison.Ordinal))
        {
            problems.Add(new ScriptProblem(new SourceMark(Path.GetFileName(scenario.File), 1, 1), $"このシナリオは手続「{scenario.Procedure}」のもので、「{procedure.Id}」のものではありません。"));
        }

        var keys = procedure.Fields.Select(field => field.Key).ToArray();
        foreach (var expression in scenario.Expressions)
        {
            foreach (var call in expression.Calls.Where(call => !Exists(call, keys)))
            {
                problems.Add(new ScriptProblem(expression.At, $"式「{expression.Text}」の項目「{call.Pattern}」は手続「{procedure.Id}」にありません。"));
            }
        }

        var rules = procedure.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, named) in scenario.Warnings)
        {
            problems.AddRange(named.Where(rule => !rules.Contains(rule)).Select(rule => new ScriptProblem(
                new SourceMark(Path.GetFileName(scenario.File), 1, 1), $"warnings の「{code}」: 規則「{rule}」は手続「{procedure.Id}」にありません。")));
        }

        return problems;
    }

    private static bool Exists(ExpressionCall call, IEnumerable<string> keys) => call.Function switch
    {
        "field" or "code" or "codes" or "has" or "asked" => keys.Any(Pattern(call.Pattern).IsMatch),
        "rows" => keys.Any(Pattern(call.Pattern + ".*.*").IsMatch),
        _ => true,
    };

    private static Regex Pattern(string pattern) =>
        new("^" + Regex.Escape(pattern).Replace(@"\*", ".+", StringComparison.Ordinal) + "$", RegexOptions.NonBacktracking);
}
