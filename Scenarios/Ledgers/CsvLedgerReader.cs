using System.Security.Cryptography;
using System.Text;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Ledgers;

/// <summary>Reads a ledger's folder once.</summary>
internal sealed class CsvLedgerReader : IDisposable
{
    private const string PersonsFile = "persons.csv";
    private const string RecipientsFile = "child_allowance_recipients.csv";
    private const string ChildrenFile = "child_allowance_children.csv";
    private const string BanksFile = "banks.csv";
    private const string PostalFile = "postal.csv";
    private const string EmployersFile = "employers.csv";
    private const string HospitalsFile = "hospitals.csv";
    private const string DoctorsFile = "doctors.csv";
    private const string OfficesFile = "care_offices.csv";
    private const string DiseasesFile = "diseases.csv";
    private const string InsuredFile = "care_insured.csv";
    private const string InsurancesFile = "medical_insurance.csv";
    private const string CertificationsFile = "care_certifications.csv";
    private const string BurdensFile = "care_burden.csv";

    private readonly ILedgerFiles _files;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly CsvTable _table = new();

    /// <summary>Prepares to read an export.</summary>
    /// <param name="files">Its files.</param>
    public CsvLedgerReader(ILedgerFiles files)
    {
        _files = files;
    }

    /// <summary>Reads all files.</summary>
    /// <exception cref="LedgerException">persons.csv is missing, or not one resident could be read.</exception>
    public CsvLedgerFiles Read()
    {
        // Always in the same order: the snapshot id is the hash of names and contents in this order.
        var residents = Content(PersonsFile) ?? throw new LedgerException($"宛名台帳に {PersonsFile} がありません: {_files.Place}");
        var persons = _table.Read(PersonsFile, residents, PersonRow.Columns, PersonRow.Parse);
        if (persons.Count == 0)
        {
            throw new LedgerException(_table.Report.Problems is [var first, ..]
                ? $"{PersonsFile} から住民を1人も読めません。{first.Line}行目: {first.Reason}"
                : $"{PersonsFile} に住民がいません。");
        }

        var children = _table.Read(ChildrenFile, Content(ChildrenFile), ["certification_no", "child_atena_no"], ChildRow.Parse);
        var paid = children.Where(child => child.Paid).ToLookup(child => child.CertificationNo, child => child.ChildAtenaNo, StringComparer.Ordinal);
        var former = children.Where(child => !child.Paid).ToLookup(child => child.CertificationNo, child => child.ChildAtenaNo, StringComparer.Ordinal);
        var recipients = _table.Read(RecipientsFile, Content(RecipientsFile), ["certification_no", "atena_no", "status"], row => new AllowanceRecipient(
            row.Required("certification_no"), row.Required("atena_no"), row.Flag("status"), [.. paid[row.Optional("certification_no") ?? string.Empty]])
        {
            FormerChildAtenaNos = [.. former[row.Optional("certification_no") ?? string.Empty]],
        });
        var branches = _table.Read(BanksFile, Content(BanksFile), ["bank_code", "bank_name", "branch_code", "branch_name"], row => new BankBranch(
            row.Required("bank_code"), row.Required("bank_name"), row.Optional("bank_kana") ?? string.Empty,
            row.Required("branch_code"), row.Required("branch_name"), row.Optional("branch_kana") ?? string.Empty));
        var towns = _table.Read(PostalFile, Content(PostalFile), ["postal_code", "city", "town"], row => new PostalTown(
            row.Required("postal_code"), row.Optional("prefecture") ?? string.Empty, row.Required("city"),
            row.Optional("town") ?? string.Empty, row.Optional("town_kana") ?? string.Empty));
        var masters = ReadMasters();
        var insured = _table.Read(InsuredFile, Content(InsuredFile), ["insured_no", "atena_no"], CareRows.Insured);
        var insurances = _table.Read(InsurancesFile, Content(InsurancesFile), ["atena_no", "insurer_name"], Insurance);
        var certifications = _table.Read(CertificationsFile, Content(CertificationsFile), ["insured_no", "application_date", "kind", "status"], CareRows.Certification);

        // Few towns export it: without it nothing is amiss.
        List<CareBurden> burdens = Content(BurdensFile) is { } burden ? _table.Read(BurdensFile, burden, ["atena_no", "valid_from"], CareRows.Burden) : [];
        return new(
            persons,
            recipients,
            branches,
            towns,
            masters with { InsurerNames = [.. insurances.Select(insurance => insurance.InsurerName).Distinct(StringComparer.Ordinal)] },
            insured,
            insurances,
            certifications,
            burdens,
            TaxRows.Read(_table, Content),
            _table.Report,
            Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    private LedgerMasters ReadMasters()
    {
        var employers = _table.Read(EmployersFile, Content(EmployersFile), ["name"], row => new Organisation(
            row.Optional("corporate_no"), row.Optional("designation_no"), row.Required("name"), row.Optional("kana"), row.Optional("postal_code"), row.Optional("address"),
            row.Optional("representative"), row.Optional("contact_section"), row.Optional("contact_name"), Digits(row, "tel")));
        var hospitals = _table.Read(HospitalsFile, Content(HospitalsFile), ["hospital_no", "name"], row => Institution(row, "hospital_no"));
        var offices = _table.Read(OfficesFile, Content(OfficesFile), ["office_no", "name"], row => Institution(row, "office_no"));
        var byNumber = hospitals.Where(hospital => hospital.Number is not null).ToLookup(hospital => hospital.Number!, StringComparer.Ordinal);
        var doctors = _table.Read(DoctorsFile, Content(DoctorsFile), ["hospital_no", "name"], row => new Doctor(
            row.Required("name"), row.Optional("kana"), row.Optional("department"), byNumber[row.Required("hospital_no")].FirstOrDefault()) { Number = row.Optional("doctor_no") });
        var diseases = _table.Read(DiseasesFile, Content(DiseasesFile), ["name"], row => row.Required("name"));
        return new(employers, hospitals, offices, doctors, [], diseases);
    }

    /// <summary>Who is insured with nobody (生活保護) has a row without an insurer.</summary>
    private static MedicalInsurance? Insurance(CsvCells row) => row.Optional("insurer_name") is { } insurer
        ? new(row.Required("atena_no"), insurer, row.Optional("insurer_no"), row.Optional("symbol"), row.Optional("number"), row.Optional("branch"))
        : null;

    private static Organisation Institution(CsvCells row, string number) => new(
        row.Required(number), null, row.Required("name"), null, row.Optional("postal_code"), row.Optional("address"), null, null, null, Digits(row, "tel"));

    private static string? Digits(CsvCells row, string column) => row.Optional(column) is { } text ? DigitText.Digits(text) : null;

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private byte[]? Content(string file)
    {
        if (_files.Read(file) is not { } content)
        {
            return null;
        }

        _hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{content.Length}\n"));
        _hash.AppendData(content);
        return content;
    }

    private sealed record ChildRow(string CertificationNo, string ChildAtenaNo, bool Paid)
    {
        /// <summary>A child with an end month is no longer paid.</summary>
        public static ChildRow Parse(CsvCells row) =>
            new(row.Required("certification_no"), row.Required("child_atena_no"), row.Optional("end_month") is null);
    }
}
