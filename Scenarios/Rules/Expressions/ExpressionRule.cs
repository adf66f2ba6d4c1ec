namespace Rpa.Scenarios.Rules;

/// <summary>A rule that is written in the procedure's YAML.</summary>
/// <param name="Info">What it is.</param>
/// <param name="Checks">What it looks at, each by itself.</param>
public sealed record ExpressionRule(RuleInfo Info, IReadOnlyList<ExpressionCheck> Checks);
