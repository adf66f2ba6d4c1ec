namespace Rpa.Scenarios.Ledgers;

/// <summary>The town's reference data (宛名台帳 and masters), one read-only snapshot. Thread-safe.</summary>
public interface ILedger
{
    /// <summary>Identifies the snapshot (hash of its files), kept with each check.</summary>
    string SnapshotId { get; }

    /// <summary>Person by 宛名番号.</summary>
    Person? FindByAtenaNo(string atenaNo);

    /// <summary>Persons by 個人番号 (12 digits).</summary>
    IReadOnlyList<Person> FindByMyNumber(string myNumber);

    /// <summary>Persons by birth date and loosely folded kana (small letters, ヂ/ジ, spaces are ignored).</summary>
    IReadOnlyList<Person> FindByBirthAndKana(DateOnly birth, string kana);

    /// <summary>Persons by birth date.</summary>
    IReadOnlyList<Person> FindByBirth(DateOnly birth);

    /// <summary>Persons by the beginning of the loosely folded kana, at most <paramref name="limit"/>.</summary>
    IReadOnlyList<Person> FindByKanaPrefix(string kanaPrefix, int limit);

    /// <summary>Persons by telephone number (digits only).</summary>
    IReadOnlyList<Person> FindByTelephone(string digits);

    /// <summary>Members of a household, dead and moved ones included.</summary>
    IReadOnlyList<Person> Household(string householdNo);

    /// <summary>The allowance recipient record of a person, active one first, or null.</summary>
    AllowanceRecipient? RecipientOf(string atenaNo);

    /// <summary>The active recipient who is paid for this child, or null.</summary>
    AllowanceRecipient? RecipientForChild(string childAtenaNo);

    /// <summary>A branch by codes, or null.</summary>
    BankBranch? FindBranch(string bankCode, string branchCode);

    /// <summary>All branches of the bank master.</summary>
    IReadOnlyList<BankBranch> Branches { get; }

    /// <summary>Town areas of a postcode.</summary>
    IReadOnlyList<PostalTown> FindPostal(string postalCode);

    /// <summary>All town areas of the postcode master.</summary>
    IReadOnlyList<PostalTown> PostalTowns { get; }

    /// <summary>Employers, hospitals, doctors, care offices, insurers and diseases that the town keeps lists of.</summary>
    LedgerMasters Masters { get; }

    /// <summary>The person with this 被保険者番号 of the long-term care insurance, or null.</summary>
    Person? FindByInsuredNumber(string insuredNumber);

    /// <summary>被保険者番号 of a person, or null.</summary>
    string? InsuredNumberOf(string atenaNo);

    /// <summary>The long-term care insurance of a person, or null. Who lost it is still here, see <see cref="CareInsured.LostOn"/>.</summary>
    CareInsured? CareInsuredOf(string atenaNo);

    /// <summary>Certifications (認定履歴) of a 被保険者番号, applications under way included, the newest application first.</summary>
    IReadOnlyList<CareCertification> CertificationsOf(string insuredNumber);

    /// <summary>What the tax data say for the burden limit of a person in the year that a day falls in, or null where the export has none.</summary>
    CareBurden? CareBurdenOf(string atenaNo, DateOnly day);

    /// <summary>The health insurance of a person, or null.</summary>
    MedicalInsurance? InsuranceOf(string atenaNo);

    /// <summary>What the ledger knows for taxes.</summary>
    TaxLedger Taxes => TaxLedger.Empty;

    /// <summary>All persons, for reading lexicons. Enumerates lazily.</summary>
    IEnumerable<Person> Persons { get; }
}
