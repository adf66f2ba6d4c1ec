namespace Rpa.Scenarios.Rules;

/// <summary>The outcome of a rule on a case (検査結果).</summary>
/// <param name="Rule">Rule id, e.g. <c>JT-002</c>.</param>
/// <param name="Severity">Error, Warning or Note.</param>
/// <param name="Message">What is wrong, in Japanese. Never holds a full My Number.</param>
/// <param name="Advice">What the clerk can do, in Japanese.</param>
/// <param name="Fields">Keys of the fields concerned, the first to be looked at first.</param>
public sealed record Finding(string Rule, Severity Severity, string Message, string Advice, IReadOnlyList<string> Fields);
