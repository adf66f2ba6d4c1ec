namespace Rpa.Scenarios.Ledgers;

/// <summary>The rows of a ledger's folder.</summary>
/// <param name="SnapshotId">SHA-256 over the names and contents of the files, hexadecimal.</param>
internal sealed record CsvLedgerFiles(
    IReadOnlyList<Person> Persons,
    IReadOnlyList<AllowanceRecipient> Recipients,
    IReadOnlyList<BankBranch> Branches,
    IReadOnlyList<PostalTown> PostalTowns,
    LedgerMasters Masters,
    IReadOnlyList<CareInsured> Insured,
    IReadOnlyList<MedicalInsurance> Insurances,
    IReadOnlyList<CareCertification> Certifications,
    IReadOnlyList<CareBurden> Burdens,
    TaxLedger Taxes,
    LedgerReport Report,
    string SnapshotId);
