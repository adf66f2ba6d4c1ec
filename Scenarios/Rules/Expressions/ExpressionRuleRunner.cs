using System.Text.RegularExpressions;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Rules.Expressions;

/// <summary>Runs a rule that is written in YAML.</summary>
internal sealed partial class ExpressionRuleRunner(ExpressionRule rule) : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info => rule.Info;

    /// <summary>The keys that a message stands for.</summary>
    public static IEnumerable<string> PlaceholdersOf(string message) => Placeholder().Matches(message).Select(match => match.Groups["key"].Value);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return rule.Checks.Select(check => Check(facts, check)).OfType<Finding>();
    }

    private Finding? Check(CaseFacts facts, ExpressionCheck check)
    {
        try
        {
            return Applies(facts, check.When) && !Applies(facts, check.Require)
                ? new Finding(Info.Id, check.Severity, Fill(facts, check.Message), check.Advice, check.Fields)
                : null;
        }
        catch (ExpressionException)
        {
            // A rule that cannot be computed must not pass for one that holds.
            return new Finding(
                Info.Id, Severity.Error, $"規則 {Info.Id} の式を計算できませんでした。", "手続の定義を管理する人に知らせてください。この規則が確かめることは、原本を見て確かめてください。", check.Fields);
        }
    }

    private static bool Applies(CaseFacts facts, CaseExpression? expression) =>
        expression is null || facts.Requirements.Holds(expression, facts.Application, facts.Context.Today);

    private static string Fill(CaseFacts facts, string message) => Placeholder().Replace(message, match =>
        facts.Procedure.Find(match.Groups["key"].Value) is { } field && FieldText.Format(field, facts.Application[field.Key]) is { Length: > 0 } text ? text : "（空欄）");

    [GeneratedRegex(@"\{(?<key>[a-z][a-z0-9_.]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
