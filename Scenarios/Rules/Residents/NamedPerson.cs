using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules.ChildAllowance;

namespace Rpa.Scenarios.Rules.Residents;

/// <summary>A person named on an application of any procedure, and who that is in the ledger.</summary>
/// <param name="Subject">Which fields describe the person.</param>
/// <param name="Label">How messages call the person, e.g. 被保険者.</param>
/// <param name="Found">As given, and the resident found.</param>
internal sealed record NamedPerson(Subject Subject, string Label, ClaimPerson Found)
{
    /// <summary>No content: a person must not reach a log by accident.</summary>
    public override string ToString() => Subject.Name;
}
