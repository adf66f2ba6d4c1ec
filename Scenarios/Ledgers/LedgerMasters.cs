namespace Rpa.Scenarios.Ledgers;

/// <summary>Lists that a town keeps besides its residents. A list that was not exported is empty.</summary>
/// <param name="Employers">特別徴収義務者.</param>
/// <param name="Hospitals">医療機関.</param>
/// <param name="CareOffices">介護事業所.</param>
/// <param name="Doctors">医師.</param>
/// <param name="InsurerNames">医療保険者 that residents are insured with.</param>
/// <param name="Diseases">特定疾病.</param>
public sealed record LedgerMasters(
    IReadOnlyList<Organisation> Employers,
    IReadOnlyList<Organisation> Hospitals,
    IReadOnlyList<Organisation> CareOffices,
    IReadOnlyList<Doctor> Doctors,
    IReadOnlyList<string> InsurerNames,
    IReadOnlyList<string> Diseases)
{
    /// <summary>All organisations.</summary>
    public IEnumerable<Organisation> Organisations => Employers.Concat(Hospitals).Concat(CareOffices);
}
