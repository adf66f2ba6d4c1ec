using Rpa.Scenarios.Rules;

namespace Rpa.Scenarios.Procedures;

/// <summary>How a procedure uses a rule.</summary>
/// <param name="Id">Rule id, e.g. <c>JT-002</c>.</param>
/// <param name="Enabled">Whether it is checked.</param>
/// <param name="Severity">Severity that replaces the rule's own, or null.</param>
/// <param name="Parameters">Town's settings of the rule, e.g. <c>extendToNextOpenDay</c>.</param>
public sealed record RuleSetting(string Id, bool Enabled, Severity? Severity, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The rule itself where the procedure's file holds it; null for a rule of <see cref="RuleCatalog"/>.</summary>
    public ExpressionRule? Expression { get; init; }
}
