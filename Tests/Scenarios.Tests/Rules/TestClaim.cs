using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Rules.ChildAllowance;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Tests.Rules;

/// <summary>
/// A claim without any fault on paper (every field asked): born 2026-07-15, claimed 2026-07-20. Tests change one thing and run one rule.
/// </summary>
internal sealed class TestClaim
{
    private static readonly RequirementEvaluator Requirements = new();
    private static readonly CsvLedger Family = TestTown.Family.Load();

    private readonly ProcedureDefinition _definition;
    private readonly Dictionary<string, FieldValue?> _fields;
    private readonly Dictionary<(string Rule, string Name), string> _settings = [];
    private readonly HashSet<string> _disabled = new(StringComparer.Ordinal);
    private readonly List<PriorApplication> _priors = [];
    private ILedger? _ledger = Family;
    private DateOnly _received = new(2026, 7, 20);
    private string? _sourceReference;

    public TestClaim()
        : this("child-allowance-claim")
    {
        Text("claim.date", "2026-07-20").Text("event.date", "2026-07-15").Codes("reason", "1");
        Text("claimant.name", "髙橋　一郎").Text("claimant.kana", "タカハシ　イチロウ").Text("claimant.birth", "1990-04-02");
        Text("claimant.my_number", TestTown.FatherNumber).Text("claimant.postal", "0001101").Text("claimant.address", "見本市本町1-2-3 見本ハイツ101号");
        Text("claimant.tel", "09000000001").Codes("claimant.job", "2").Codes("claimant.pension", "b");
        Codes("spouse.exists", "1").Text("spouse.name", "髙橋　花子").Text("spouse.kana", "タカハシ　ハナコ").Text("spouse.birth", "1991-05-03");
        Text("spouse.my_number", TestTown.MotherNumber).Codes("spouse.job", "4").Codes("spouse.address_same", "1");
        Child(1, "髙橋　桜", "タカハシ　サクラ", "2026-07-15");
        Text("bank.name", "見本銀行").Codes("bank.kind", "1").Text("bank.branch", "緑ヶ丘").Codes("bank.branch_kind", "2").Text("bank.code", "0971");
        Text("bank.branch_code", "012").Codes("bank.type", "1").Text("bank.account", "0012345").Text("bank.holder_kana", "タカハシ　イチロウ");
        Codes("attach", "1", "2").Codes("consent", "1").Text("consent.date", "2026-07-20");
        _fields["consent.sign"] = FieldValue.OfFlag(true);
    }

    private TestClaim(string procedure)
    {
        _definition = Samples.Catalog.Get(procedure);
        _fields = _definition.Fields.ToDictionary(
            field => field.Key,
            field => field.Type is FieldType.ChoiceCheck or FieldType.ChoiceCircle ? FieldValue.OfCodes() : null,
            StringComparer.Ordinal);
    }

    /// <summary>額改定: the father is paid for an elder daughter; a girl is born.</summary>
    public static TestClaim Change() => Recipient("child-allowance-change").Dates("2026-07-15", "2026-07-20").Codes("change.kind", "1").Codes("reason", "11")
        .Text("change.count_after", "2").Child(1, "髙橋　桜", "タカハシ　サクラ", "2026-07-15");

    /// <summary>額改定, 減額: the elder daughter leaves the household.</summary>
    public static TestClaim Decrease() => Recipient("child-allowance-change").Dates("2026-07-15", "2026-07-20").Codes("change.kind", "2").Codes("reason", "22")
        .Text("change.count_after", "0").Child(1, "髙橋　梅", "タカハシ　ウメ", "2020-06-01").Codes("child.1.cohabit").Codes("child.1.custody").Codes("child.1.living");

    /// <summary>現況届 of the father, who has an elder brother of the daughters counted.</summary>
    public static TestClaim Status() => Recipient("child-allowance-status").In(TestTown.Paid.With(TestTown.Brother, TestTown.Baby with { Birth = new(2023, 6, 10) }).Paying(TestTown.Father.AtenaNo, TestTown.Daughter.AtenaNo, TestTown.Baby.AtenaNo))
        .Text("claim.date", "2026-06-20").Codes("status.target", "5").Codes("claimant.job", "2").Codes("claimant.pension", "b").Codes("spouse.exists", "2")
        .Child(1, "髙橋　梅", "タカハシ　ウメ", "2020-06-01").Child(2, "髙橋　桜", "タカハシ　サクラ", "2023-06-10").Codes("attach", "4")
        .Text("sibling.1.name", "髙橋　一").Text("sibling.1.kana", "タカハシ　ハジメ").Text("sibling.1.birth", "2005-05-05").Text("sibling.1.relation", "子")
        .Codes("sibling.1.cohabit", "1").Codes("sibling.1.job", "2").Codes("sibling.1.custody", "1").Codes("sibling.1.cost", "1");

    private static TestClaim Recipient(string procedure) => new TestClaim(procedure)
        .Text("claimant.certification_no", "900000001").Text("claimant.name", "髙橋　一郎").Text("claimant.kana", "タカハシ　イチロウ").Text("claimant.birth", "1990-04-02")
        .Text("claimant.my_number", TestTown.FatherNumber).Text("claimant.postal", "0001101").Text("claimant.address", "見本市本町1-2-3 見本ハイツ101号")
        .Text("claimant.tel", "09000000001").In(TestTown.Paid.Paying(TestTown.Father.AtenaNo, TestTown.Daughter.AtenaNo));

    public TestClaim Text(string key, string? value)
    {
        _fields[key] = value is null ? null : FieldValue.OfText(value);
        return this;
    }

    public TestClaim Codes(string key, params string[] codes)
    {
        _fields[key] = FieldValue.OfCodes(codes);
        return this;
    }

    public TestClaim Empty(params string[] keys)
    {
        foreach (var key in keys)
        {
            _fields[key] = null;
        }

        return this;
    }

    public TestClaim NotAsked(params string[] keys)
    {
        foreach (var key in keys)
        {
            _fields.Remove(key);
        }

        return this;
    }

    public TestClaim Dates(string eventDate, string claimDate) => Text("event.date", eventDate).Text("claim.date", claimDate);

    public TestClaim Child(int number, string name, string kana, string birth, string relation = "子") =>
        Text($"child.{number}.name", name).Text($"child.{number}.kana", kana).Text($"child.{number}.birth", birth).Text($"child.{number}.relation", relation)
            .Codes($"child.{number}.cohabit", "1").Codes($"child.{number}.custody", "1").Codes($"child.{number}.living", "1").Codes($"child.{number}.address_same", "1");

    public TestClaim Sibling(int number, string birth) =>
        Text($"sibling.{number}.name", $"髙橋　兄{number}").Text($"sibling.{number}.kana", "タカハシ　アニ").Text($"sibling.{number}.birth", birth)
            .Text($"sibling.{number}.relation", "子").Codes($"sibling.{number}.cohabit", "1").Codes($"sibling.{number}.job", "2")
            .Codes($"sibling.{number}.custody", "1").Codes($"sibling.{number}.cost", "1");

    public TestClaim In(TestTown town) => In(town.Load());

    public TestClaim In(ILedger? ledger)
    {
        _ledger = ledger;
        return this;
    }

    public TestClaim ReceivedOn(DateOnly day)
    {
        _received = day;
        return this;
    }

    public TestClaim From(string sourceReference)
    {
        _sourceReference = sourceReference;
        return this;
    }

    public TestClaim After(PriorApplication prior)
    {
        _priors.Add(prior);
        return this;
    }

    public TestClaim Set(string rule, string name, string value)
    {
        _settings[(rule, name)] = value;
        return this;
    }

    public TestClaim Disable(string rule)
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

    public ClaimFacts Facts()
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

    public Application Application() => new(_definition.Id, ApplicationSource.Paper, "C-1", _sourceReference, _received, _fields);

    public CheckContext Context() => new(new(2026, 10, 31), _ledger, (atenaNo, reference) =>
        [.. _priors.Where(prior => (atenaNo is not null && string.Equals(prior.ClaimantAtenaNo, atenaNo, StringComparison.Ordinal))
            || (reference is not null && string.Equals(prior.SourceReference, reference, StringComparison.Ordinal)))]);
}
