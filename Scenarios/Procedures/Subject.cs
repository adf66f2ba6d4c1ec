namespace Rpa.Scenarios.Procedures;

/// <summary>Fields of a form that describe one person, account or organisation together, so that they can confirm or contradict each other.</summary>
/// <param name="Name">How others refer to it: the beginning of its keys (<c>claimant</c>, <c>child.1</c>), or a field's key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Fields">Key of the field for each role.</param>
/// <param name="Of">Subject whose household (persons) or ownership (accounts) this one belongs to, or null.</param>
public sealed record Subject(string Name, SubjectKind Kind, IReadOnlyDictionary<SubjectRole, string> Fields, string? Of)
{
    /// <summary>The field of a role, or null.</summary>
    public string? this[SubjectRole role] => Fields.GetValueOrDefault(role);
}
