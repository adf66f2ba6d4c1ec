using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Cases;

/// <summary>
/// One application by one applicant (申請), as the rules, the robots and the reviewers see it: values only, no storage.
/// </summary>
/// <param name="ProcedureId">Id of the procedure, e.g. <c>child-allowance-claim</c>.</param>
/// <param name="Source">Paper, e-application or hand entry.</param>
/// <param name="Reference">Our own reference of the case (受付参照番号); unique; written into the core system's remarks.</param>
/// <param name="SourceReference">The source's own number (受付番号 of the e-application), if any.</param>
/// <param name="ReceivedOn">The day the town received it (受付日).</param>
/// <param name="Fields">
/// Canonical values by field key. A key that is absent was not asked by the source (an export without that column);
/// a key with <see langword="null"/> was asked and left empty. Rules must tell the two apart.
/// </param>
public sealed record Application(
    string ProcedureId,
    ApplicationSource Source,
    string Reference,
    string? SourceReference,
    DateOnly ReceivedOn,
    IReadOnlyDictionary<string, FieldValue?> Fields)
{
    /// <summary>The value of a field, or null if it is empty or was not asked.</summary>
    public FieldValue? this[string key] => Fields.GetValueOrDefault(key);

    /// <summary>Whether the source asked for this field at all.</summary>
    public bool Asks(string key) => Fields.ContainsKey(key);
}
