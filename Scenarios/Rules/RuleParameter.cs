namespace Rpa.Scenarios.Rules;

/// <summary>A town's setting of a rule.</summary>
/// <param name="Name">Name in the procedure's <c>settings</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Default">Value where nothing is set.</param>
/// <param name="Description">Meaning, in Japanese.</param>
public sealed record RuleParameter(string Name, RuleParameterKind Kind, string Default, string Description);
