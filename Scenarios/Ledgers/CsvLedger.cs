using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Ledgers;

/// <summary>
/// The town's ledger from a folder of CSV files (UTF-8; columns as in <c>samples/town/README.md</c>), held in memory with an index for
/// every look-up, so that none scans all residents. Immutable and thread-safe.
/// </summary>
public sealed class CsvLedger : ILedger
{
    private readonly CsvLedgerFiles _files;
    private readonly Dictionary<string, Person> _byAtenaNo;
    private readonly PersonIndex<string> _byMyNumber;
    private readonly PersonIndex<DateOnly> _byBirth;
    private readonly PersonIndex<(DateOnly, string)> _byBirthAndKana;
    private readonly PersonIndex<string> _byTelephone;
    private readonly PersonIndex<string> _byHousehold;
    private readonly (string Kana, Person Person)[] _kana;
    private readonly Dictionary<string, AllowanceRecipient> _recipientByPerson = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AllowanceRecipient> _recipientByChild = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Bank, string Branch), BankBranch> _branches = [];
    private readonly ILookup<string, PostalTown> _postal;
    private readonly Dictionary<string, CareInsured> _insuredByNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CareInsured> _insuredByPerson = new(StringComparer.Ordinal);
    private readonly ILookup<string, CareCertification> _certifications;
    private readonly ILookup<string, CareBurden> _burdens;
    private readonly Dictionary<string, MedicalInsurance> _insurances = new(StringComparer.Ordinal);

    private CsvLedger(CsvLedgerFiles files)
    {
        _files = files;
        _byAtenaNo = new(files.Persons.Count, StringComparer.Ordinal);
        foreach (var person in files.Persons)
        {
            _byAtenaNo[person.AtenaNo] = person;
        }

        var kana = KanaOf(files.Persons);
        _byMyNumber = new(files.Persons.Where(p => p.MyNumber is not null).Select(p => (p.MyNumber!, p)));
        _byBirth = new(files.Persons.Select(p => (p.BirthDate, p)));
        _byBirthAndKana = new(kana.Select(k => ((k.Person.BirthDate, k.Kana), k.Person)));
        _byTelephone = new(files.Persons.SelectMany(p => p.Telephones.Select(tel => (tel, p))));
        _byHousehold = new(files.Persons.Select(p => (p.HouseholdNo, p)));
        _kana = kana;
        Array.Sort(_kana, static (a, b) => string.CompareOrdinal(a.Kana, b.Kana));
        foreach (var recipient in files.Recipients)
        {
            AddRecipient(recipient);
        }

        foreach (var branch in files.Branches)
        {
            _branches[(branch.BankCode, branch.BranchCode)] = branch;
        }

        _postal = files.PostalTowns.ToLookup(town => town.PostalCode, StringComparer.Ordinal);
        foreach (var insured in files.Insured)
        {
            _insuredByNumber[insured.InsuredNumber] = insured;

            // Who lost the qualification and gained it again has two numbers: the one in force counts.
            if (insured.LostOn is null || !_insuredByPerson.ContainsKey(insured.AtenaNo))
            {
                _insuredByPerson[insured.AtenaNo] = insured;
            }
        }

        _certifications = files.Certifications.OrderByDescending(certification => certification.AppliedOn)
            .ToLookup(certification => certification.InsuredNumber, StringComparer.Ordinal);
        _burdens = files.Burdens.ToLookup(burden => burden.AtenaNo, StringComparer.Ordinal);

        foreach (var insurance in files.Insurances)
        {
            _insurances[insurance.AtenaNo] = insurance;
        }
    }

    /// <summary>What loading brought: rows by file, and rows that could not be read.</summary>
    public LedgerReport Report => _files.Report;

    /// <inheritdoc/>
    public string SnapshotId => _files.SnapshotId;

    /// <inheritdoc/>
    public IReadOnlyList<BankBranch> Branches => _files.Branches;

    /// <inheritdoc/>
    public IReadOnlyList<PostalTown> PostalTowns => _files.PostalTowns;

    /// <inheritdoc/>
    public TaxLedger Taxes => _files.Taxes;

    /// <inheritdoc/>
    public LedgerMasters Masters => _files.Masters;

    /// <inheritdoc/>
    public IEnumerable<Person> Persons => _files.Persons;

    /// <summary>The rows, for comparing snapshots.</summary>
    internal CsvLedgerFiles Files => _files;

    /// <summary>Loads a folder. Rows and optional files that cannot be read are in <see cref="Report"/>.</summary>
    /// <exception cref="LedgerException">The folder or persons.csv is missing, or not one resident could be read.</exception>
    public static CsvLedger Load(string folder) => Load(new LedgerFolder(folder));

    /// <summary>Loads the files of an export. Rows and optional files that cannot be read are in <see cref="Report"/>.</summary>
    /// <exception cref="LedgerException">persons.csv is missing, or not one resident could be read.</exception>
    public static CsvLedger Load(ILedgerFiles files)
    {
        using var reader = new CsvLedgerReader(files);
        return new(reader.Read());
    }

    /// <summary>The same town with other residents: for measuring what a ledger that is wrong does.</summary>
    /// <param name="persons">The residents in place of this ledger's.</param>
    public CsvLedger WithPersons(IReadOnlyList<Person> persons) => new(_files with { Persons = persons, SnapshotId = _files.SnapshotId + "-changed" });

    /// <inheritdoc/>
    public Person? FindByAtenaNo(string atenaNo) => _byAtenaNo.GetValueOrDefault(atenaNo);

    /// <inheritdoc/>
    public IReadOnlyList<Person> FindByMyNumber(string myNumber) => _byMyNumber.Find(myNumber);

    /// <inheritdoc/>
    public IReadOnlyList<Person> FindByBirthAndKana(DateOnly birth, string kana) => _byBirthAndKana.Find((birth, KanaText.LooseKey(kana)));

    /// <inheritdoc/>
    public IReadOnlyList<Person> FindByBirth(DateOnly birth) => _byBirth.Find(birth);

    /// <inheritdoc/>
    public IReadOnlyList<Person> FindByKanaPrefix(string kanaPrefix, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var key = KanaText.LooseKey(kanaPrefix);
        var found = new List<Person>();
        for (var i = FirstAtOrAfter(key); i < _kana.Length && found.Count < limit && _kana[i].Kana.StartsWith(key, StringComparison.Ordinal); i++)
        {
            // Name and alias of one person may share the prefix.
            if (!found.Contains(_kana[i].Person))
            {
                found.Add(_kana[i].Person);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Person> FindByTelephone(string digits) => _byTelephone.Find(digits);

    /// <inheritdoc/>
    public IReadOnlyList<Person> Household(string householdNo) => _byHousehold.Find(householdNo);

    /// <inheritdoc/>
    public Person? FindByInsuredNumber(string insuredNumber) =>
        _insuredByNumber.TryGetValue(insuredNumber, out var insured) ? FindByAtenaNo(insured.AtenaNo) : null;

    /// <inheritdoc/>
    public string? InsuredNumberOf(string atenaNo) => _insuredByPerson.GetValueOrDefault(atenaNo)?.InsuredNumber;

    /// <inheritdoc/>
    public CareInsured? CareInsuredOf(string atenaNo) => _insuredByPerson.GetValueOrDefault(atenaNo);

    /// <inheritdoc/>
    public IReadOnlyList<CareCertification> CertificationsOf(string insuredNumber) => [.. _certifications[insuredNumber]];

    /// <inheritdoc/>
    public CareBurden? CareBurdenOf(string atenaNo, DateOnly day) => _burdens[atenaNo].FirstOrDefault(burden => burden.From <= day && day < burden.From.AddYears(1));

    /// <inheritdoc/>
    public MedicalInsurance? InsuranceOf(string atenaNo) => _insurances.GetValueOrDefault(atenaNo);

    /// <inheritdoc/>
    public AllowanceRecipient? RecipientOf(string atenaNo) => _recipientByPerson.GetValueOrDefault(atenaNo);

    /// <inheritdoc/>
    public AllowanceRecipient? RecipientForChild(string childAtenaNo) => _recipientByChild.GetValueOrDefault(childAtenaNo);

    /// <inheritdoc/>
    public BankBranch? FindBranch(string bankCode, string branchCode) => _branches.GetValueOrDefault((bankCode, branchCode));

    /// <inheritdoc/>
    public IReadOnlyList<PostalTown> FindPostal(string postalCode) => [.. _postal[postalCode]];

    private static (string Kana, Person Person)[] KanaOf(IReadOnlyList<Person> persons)
    {
        var kana = new List<(string, Person)>(persons.Count);
        foreach (var person in persons)
        {
            var name = KanaText.LooseKey(person.Kana);
            kana.Add((name, person));
            if (person.AliasKana is { } alias && KanaText.LooseKey(alias) is var key && !string.Equals(key, name, StringComparison.Ordinal))
            {
                kana.Add((key, person));
            }
        }

        return [.. kana];
    }

    private void AddRecipient(AllowanceRecipient recipient)
    {
        if (recipient.Active || !_recipientByPerson.ContainsKey(recipient.AtenaNo))
        {
            _recipientByPerson[recipient.AtenaNo] = recipient;
        }

        foreach (var child in recipient.Active ? recipient.ChildAtenaNos : [])
        {
            _recipientByChild[child] = recipient;
        }
    }

    private int FirstAtOrAfter(string key)
    {
        var (low, high) = (0, _kana.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_kana[middle].Kana, key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
