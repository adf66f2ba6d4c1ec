namespace Rpa.Scenarios.Ledgers;

/// <summary>A resident of the ledger (宛名). Columns as in the town's export; see <c>samples/town/README.md</c>.</summary>
public sealed record Person(
    string AtenaNo,
    string HouseholdNo,
    string Name,
    string Kana,
    string? AliasName,
    string? AliasKana,
    DateOnly BirthDate,
    string Sex,
    string Relation,
    string? PostalCode,
    string Address,
    string? Building,
    ResidentStatus Status,
    DateOnly? ResidentSince,
    DateOnly? PlannedMoveOutDate,
    DateOnly? MovedOutOn,
    DateOnly? DiedOn,
    string? MyNumber,
    IReadOnlyList<string> Telephones,
    bool UnderProtection,
    bool Student,
    string? Occupation,
    string? PensionType);
