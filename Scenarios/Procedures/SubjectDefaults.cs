namespace Rpa.Scenarios.Procedures;

/// <summary>
/// The subjects of a form as its keys and types tell them: fields with the same beginning (<c>claimant.</c>, <c>child.1.</c>) describe one
/// person, account or organisation. The first person is the one the application is about; the others belong to its household.
/// </summary>
internal static class SubjectDefaults
{
    private static readonly (string End, FieldType Type, SubjectRole Role)[] Persons =
    [
        ("name", FieldType.NameKanji, SubjectRole.Name),
        ("kana", FieldType.NameKana, SubjectRole.Kana),
        ("birth", FieldType.Date, SubjectRole.Birth),
        ("sex", FieldType.ChoiceCircle, SubjectRole.Sex),
        ("my_number", FieldType.MyNumber, SubjectRole.MyNumber),
        ("number", FieldType.Number, SubjectRole.InsuredNumber),
        ("atena", FieldType.Number, SubjectRole.AtenaNumber),
        ("tel", FieldType.Telephone, SubjectRole.Telephone),
        ("tel2", FieldType.Telephone, SubjectRole.OtherTelephone),
        ("postal", FieldType.Postal, SubjectRole.Postal),
        ("address", FieldType.Address, SubjectRole.Address),
        ("address_jan1", FieldType.Address, SubjectRole.OtherAddress),
        ("addr_jan1", FieldType.Address, SubjectRole.OtherAddress),
        ("addr_now", FieldType.Address, SubjectRole.FormerAddress),
        ("relation", FieldType.Text, SubjectRole.Relation),
    ];

    private static readonly (string End, FieldType Type, SubjectRole Role)[] Organisations =
    [
        ("name", FieldType.Text, SubjectRole.Name),
        ("kana", FieldType.NameKana, SubjectRole.Kana),
        ("number", FieldType.Number, SubjectRole.Number),
        ("shitei", FieldType.Number, SubjectRole.BranchNumber),
        ("postal", FieldType.Postal, SubjectRole.Postal),
        ("address", FieldType.Address, SubjectRole.Address),
        ("tel", FieldType.Telephone, SubjectRole.Telephone),
        ("contact_tel", FieldType.Telephone, SubjectRole.Telephone),
        ("representative", FieldType.Text, SubjectRole.Representative),
        ("contact_section", FieldType.Text, SubjectRole.Section),
    ];

    private static readonly (string End, FieldType Type, SubjectRole Role)[] Doctors =
    [
        ("name", FieldType.NameKanji, SubjectRole.Name),
        ("hospital", FieldType.Text, SubjectRole.Hospital),
        ("dept", FieldType.Text, SubjectRole.Section),
        ("tel", FieldType.Telephone, SubjectRole.Telephone),
        ("address", FieldType.Address, SubjectRole.Address),
    ];

    private static readonly (string End, FieldType Type, SubjectRole Role)[] Accounts =
    [
        ("name", FieldType.Text, SubjectRole.Name),
        ("branch", FieldType.Text, SubjectRole.Branch),
        ("code", FieldType.BankNumber, SubjectRole.Number),
        ("branch_code", FieldType.BankNumber, SubjectRole.BranchNumber),
        ("account", FieldType.BankNumber, SubjectRole.MemberNumber),
        ("holder_kana", FieldType.BankHolder, SubjectRole.Kana),
        ("yucho_kigo", FieldType.BankNumber, SubjectRole.Symbol),
    ];

    private static readonly (string End, FieldType Type, SubjectRole Role)[] Insurances =
    [
        ("insurer_name", FieldType.Text, SubjectRole.Name),
        ("insurer_number", FieldType.Number, SubjectRole.Number),
        ("symbol", FieldType.Text, SubjectRole.Symbol),
        ("number", FieldType.Number, SubjectRole.MemberNumber),
    ];

    /// <summary>The subjects that follow from the fields.</summary>
    public static IReadOnlyList<Subject> Of(IReadOnlyList<FieldDefinition> fields)
    {
        var found = new List<Subject>();
        foreach (var group in fields.Where(field => Cut(field.Key) > 0).GroupBy(field => field.Key[..Cut(field.Key)], StringComparer.Ordinal))
        {
            var members = group.ToList();
            var kind = KindOf(members);
            if (kind is { } known)
            {
                found.Add(new Subject(group.Key, known, Roles(known, group.Key, members), null));
            }

            // Whom an organisation names works there; whom a person names is of the family.
            found.AddRange(Mentioned(group.Key, members, kind is SubjectKind.Organisation ? group.Key : null));
        }

        var first = found.Find(subject => subject.Kind is SubjectKind.Person)?.Name;
        return [.. found.Select(subject => subject.Of is not null || subject.Kind is SubjectKind.Organisation or SubjectKind.Doctor || string.Equals(subject.Name, first, StringComparison.Ordinal)
            ? subject
            : subject with { Of = first })];
    }

    /// <summary>The roles that fields with a common beginning play.</summary>
    public static Dictionary<SubjectRole, string> Roles(SubjectKind kind, string prefix, IReadOnlyList<FieldDefinition> fields)
    {
        var roles = new Dictionary<SubjectRole, string>();
        foreach (var (end, type, role) in TableOf(kind))
        {
            var key = $"{prefix}.{end}";
            if (fields.Any(field => field.Type == type && string.Equals(field.Key, key, StringComparison.Ordinal)))
            {
                roles.TryAdd(role, key);
            }
        }

        return roles;
    }

    private static (string End, FieldType Type, SubjectRole Role)[] TableOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Person => Persons,
        SubjectKind.Account => Accounts,
        SubjectKind.Doctor => Doctors,
        SubjectKind.Insurance => Insurances,
        _ => Organisations,
    };

    private static SubjectKind? KindOf(List<FieldDefinition> fields)
    {
        bool Has(string end, FieldType type) => fields.Exists(field => field.Type == type && field.Key.EndsWith("." + end, StringComparison.Ordinal));
        return fields.Exists(field => field.Type is FieldType.BankHolder or FieldType.BankNumber) ? SubjectKind.Account
            : Has("hospital", FieldType.Text) ? SubjectKind.Doctor
            : Has("name", FieldType.NameKanji) ? SubjectKind.Person
            : Has("insurer_name", FieldType.Text) ? SubjectKind.Insurance
            : Has("name", FieldType.Text) ? SubjectKind.Organisation
            : null;
    }

    /// <summary>Persons and employers that another subject's fields name in passing: <c>taxpayer.head_name</c>, <c>claimant.employer</c>.</summary>
    private static IEnumerable<Subject> Mentioned(string prefix, List<FieldDefinition> fields, string? of)
    {
        string? Key(string key, FieldType type) => fields.Find(field => field.Type == type && string.Equals(field.Key, key, StringComparison.Ordinal))?.Key;
        foreach (var field in fields.Where(field => field.Type is FieldType.NameKanji && !field.Key.EndsWith(".name", StringComparison.Ordinal)))
        {
            yield return new Subject(field.Key, SubjectKind.Person, Map(
                (SubjectRole.Name, field.Key),
                (SubjectRole.Relation, Key(field.Key + "_relation", FieldType.Text)),
                (SubjectRole.Address, Key(field.Key + "_address", FieldType.Address))), of);
        }

        if (Key(prefix + ".employer", FieldType.Text) is { } employer)
        {
            yield return new Subject(employer, SubjectKind.Organisation, Map(
                (SubjectRole.Name, employer), (SubjectRole.Telephone, Key(employer + "_tel", FieldType.Telephone))), null);
        }
    }

    private static Dictionary<SubjectRole, string> Map(params (SubjectRole Role, string? Key)[] roles) =>
        roles.Where(role => role.Key is not null).ToDictionary(role => role.Role, role => role.Key!);

    private static int Cut(string key) => key.LastIndexOf('.');
}
