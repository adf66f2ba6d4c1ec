using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Rules;

/// <summary>One check of a rule in YAML: where <paramref name="When"/> holds, <paramref name="Require"/> must hold.</summary>
/// <param name="When">When it applies; null for always.</param>
/// <param name="Require">What must hold.</param>
/// <param name="Severity">How grave it is where it does not.</param>
/// <param name="Message">What is wrong, in Japanese; <c>{key}</c> stands for the value of a field as people read it.</param>
/// <param name="Advice">What the clerk can do, in Japanese.</param>
/// <param name="Fields">Keys of the fields concerned, the first to be looked at first.</param>
public sealed record ExpressionCheck(
    CaseExpression? When,
    CaseExpression Require,
    Severity Severity,
    string Message,
    string Advice,
    IReadOnlyList<string> Fields);
