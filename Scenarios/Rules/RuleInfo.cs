namespace Rpa.Scenarios.Rules;

/// <summary>What a rule is, for lists, screens and the documentation.</summary>
/// <param name="Id">Id, e.g. <c>JT-002</c>.</param>
/// <param name="Severity">Severity of its gravest finding where the procedure does not say otherwise.</param>
/// <param name="Title">Japanese title.</param>
/// <param name="Description">When it finds what, in Japanese.</param>
/// <param name="Source">Law, notice or practice it stands on, in Japanese.</param>
/// <param name="Fields">Keys of the fields it looks at; <c>*</c> stands for a number.</param>
/// <param name="Parameters">The town's settings.</param>
public sealed record RuleInfo(
    string Id,
    Severity Severity,
    string Title,
    string Description,
    string Source,
    IReadOnlyList<string> Fields,
    IReadOnlyList<RuleParameter> Parameters)
{
    /// <summary>Whether it looks for other applications in our store. Such rules run once more before a robot types: another application may have overtaken this one since.</summary>
    public bool ComparesApplications { get; init; }
}
