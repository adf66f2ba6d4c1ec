using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Rules.Care;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Tests.Rules;

/// <summary>
/// An application of the care insurance without any fault on paper (every field asked), on 2026-07-20. Tests change one thing and run one rule.
/// </summary>
internal sealed class TestCare
{
    private static readonly RequirementEvaluator Requirements = new();
    private static readonly CsvLedger Town = TestTown.Elders.Load();

    private readonly ProcedureDefinition _definition;
    private readonly Dictionary<string, FieldValue?> _fields;
    private readonly Dictionary<(string Rule, string Name), string> _settings = [];
    private readonly HashSet<string> _disabled = new(StringComparer.Ordinal);
    private readonly List<PriorApplication> _priors = [];
    private ILedger? _ledger = Town;
    private string? _sourceReference;

    private TestCare(string procedure)
    {
        _definition = Samples.Catalog.Get(procedure);
        _fields = _definition.Fields.ToDictionary(field => field.Key, FieldText.Empty, StringComparer.Ordinal);
        Text("app.date", "2026-07-20").Text("insured.number", TestTown.InsuredNumber).Text("insured.my_number", TestTown.MotherNumber);
        Text("insured.name", "髙橋　ウメ").Text("insured.kana", "タカハシ　ウメ").Text("insured.birth", "1946-07-15").Text("insured.postal", "0001101");
        Text("insured.address", "見本市本町1-2-3").Text("insured.tel", "09000000001").Codes("insured.sex", "2");
    }

    /// <summary>A new application for certification.</summary>
    public static TestCare Certification()
    {
        var care = new TestCare("care-certification").Codes("kind", "1");
        care.Text("med.insurer_name", "架空県後期高齢者医療広域連合").Text("med.insurer_number", "39992011").Text("med.number", "12345678");
        care.Text("doctor.name", "武田　由紀").Text("doctor.hospital", "見本市立総合病院").Text("doctor.dept", "内科").Text("doctor.last_visit", "2026-07-01");
        care.Text("doctor.tel", "0998279274").Text("doctor.address", "見本市城下2-10-10").Codes("consent.1", "1");
        care._fields["consent.sign"] = FieldValue.OfFlag(true);
        return care;
    }

    /// <summary>An application for the burden limit of a woman with a husband, before August 2026, stage 3-1.</summary>
    public static TestCare Burden()
    {
        var care = new TestCare("care-burden-limit");
        care.Codes("spouse.exists", "1").Text("spouse.name", "髙橋　松蔵").Text("spouse.kana", "タカハシ　マツゾウ").Text("spouse.birth", "1944-01-20");
        care.Text("spouse.my_number", TestTown.FatherNumber).Codes("spouse.address_same", "1").Codes("spouse.taxed", "2").Codes("income.stage", "3-1");
        care.Yen("assets.deposits", 14_000_000).Yen("assets.securities", 500_000).Yen("assets.other", 50_000).Codes("service", "1");
        care.Text("facility.name", "特別養護老人ホームみほん").Text("facility.admitted", "2026-05-01").Codes("attach", "1");
        care._fields["consent.sign"] = FieldValue.OfFlag(true);
        care._fields["consent.spouse_sign"] = FieldValue.OfFlag(true);
        care.Text("consent.date", "2026-07-20");
        return care;
    }

    public TestCare Text(string key, string? value)
    {
        _fields[key] = value is null ? null : FieldValue.OfText(value);
        return this;
    }

    public TestCare Yen(string key, long? value)
    {
        _fields[key] = value is { } yen ? FieldValue.OfNumber(yen) : null;
        return this;
    }

    public TestCare Codes(string key, params string[] codes)
    {
        _fields[key] = FieldValue.OfCodes(codes);
        return this;
    }

    public TestCare Flag(string key, bool value)
    {
        _fields[key] = FieldValue.OfFlag(value);
        return this;
    }

    public TestCare Empty(params string[] keys)
    {
        foreach (var key in keys)
        {
            _fields[key] = FieldText.Empty(_definition.Find(key)!);
        }

        return this;
    }

    public TestCare NotAsked(params string[] keys)
    {
        foreach (var key in keys)
        {
            _fields.Remove(key);
        }

        return this;
    }

    /// <summary>Born and applied on these days, in a town that knows her so.</summary>
    public TestCare Born(string birth, string appliedOn, string category)
    {
        var day = DateOnly.ParseExact(birth, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var town = TestTown.Elders.With(TestTown.Grandmother with { Birth = day });
        return Text("insured.birth", birth).Text("app.date", appliedOn)
            .In(town with { Insured = [$"{TestTown.InsuredNumber},{TestTown.Grandmother.AtenaNo},{category},,,,,"] });
    }

    /// <summary>A renewal or change of a certification.</summary>
    public TestCare After(string from, string to, string kind, string appliedOn) =>
        Codes("kind", kind).Text("app.date", appliedOn).Codes("prev.level", "3").Text("prev.from", from).Text("prev.to", to).In(TestTown.Elders.Certified(from, to));

    public TestCare In(TestTown town) => In(town.Load());

    public TestCare In(ILedger? ledger)
    {
        _ledger = ledger;
        return this;
    }

    public TestCare From(string sourceReference)
    {
        _sourceReference = sourceReference;
        return this;
    }

    public TestCare Besides(PriorApplication prior)
    {
        _priors.Add(prior);
        return this;
    }

    public TestCare Set(string rule, string name, string value)
    {
        _settings[(rule, name)] = value;
        return this;
    }

    public TestCare Disable(string rule)
    {
        _disabled.Add(rule);
        return this;
    }

    /// <summary>What one rule finds, alone.</summary>
    public IReadOnlyList<Finding> Check(string rule) => [.. RuleCatalog.Rules.Single(r => string.Equals(r.Info.Id, rule, StringComparison.Ordinal)).Check(Facts())];

    /// <summary>What one rule finds, alone, as the letters of the severities.</summary>
    public string Letters(string rule) => string.Concat(Check(rule).Select(finding => finding.Severity switch { Severity.Error => 'E', Severity.Warning => 'W', _ => 'N' }));

    /// <summary>What all rules of the procedure find.</summary>
    public CheckResult CheckAll() => new CaseChecker(Samples.Catalog, Requirements).Check(Application(), Context());

    public CareFacts Facts()
    {
        var rules = _definition.Rules.Select(rule => rule with
        {
            Enabled = rule.Enabled && !_disabled.Contains(rule.Id),
            Parameters = rule.Parameters
                .Concat(_settings.Where(s => string.Equals(s.Key.Rule, rule.Id, StringComparison.Ordinal)).Select(s => KeyValuePair.Create(s.Key.Name, s.Value)))
                .GroupBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Last().Value, StringComparer.Ordinal),
        }).ToList();
        return new(Application(), Context(), _definition with { Rules = rules }, RuleSettings.Read(rules, RuleCatalog.All), Requirements);
    }

    private Application Application() => new(_definition.Id, ApplicationSource.Paper, "K-1", _sourceReference, new(2026, 7, 20), _fields);

    private CheckContext Context() => new(new(2026, 10, 31), _ledger, (atenaNo, reference) =>
        [.. _priors.Where(prior => (atenaNo is not null && string.Equals(prior.ClaimantAtenaNo, atenaNo, StringComparison.Ordinal))
            || (reference is not null && string.Equals(prior.SourceReference, reference, StringComparison.Ordinal)))]);
}
