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
    private static readonly ProcedureDefinition Definition = Samples.Catalog.Get("child-allowance-claim");
    private static readonly RequirementEvaluator Requirements = new();
    private static readonly CsvLedger Family = TestTown.Family.Load();

    private readonly Dictionary<string, FieldValue?> _fields = Definition.Fields.ToDictionary(
        field => field.Key,
        field => field.Type is FieldType.ChoiceCheck or FieldType.ChoiceCircle ? FieldValue.OfCodes() : null,
        StringComparer.Ordinal);

    private readonly Dictionary<(string Rule, string Name), string> _settings = [];
    private readonly HashSet<string> _disabled = new(StringComparer.Ordinal);
    private readonly List<PriorApplication> _priors = [];
    private ILedger? _ledger = Family;
    private DateOnly _received = new(2026, 7, 20);
    private string? _sourceReference;

    public TestClaim()
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

    public ClaimFacts Facts()
    {
        var rules = Definition.Rules.Select(rule => rule with
        {
            Enabled = rule.Enabled && !_disabled.Contains(rule.Id),
            Parameters = rule.Parameters
                .Concat(_settings.Where(s => string.Equals(s.Key.Rule, rule.Id, StringComparison.Ordinal)).Select(s => KeyValuePair.Create(s.Key.Name, s.Value)))
                .GroupBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Last().Value, StringComparer.Ordinal),
        }).ToList();
        return new(Application(), Context(), Definition with { Rules = rules }, RuleSettings.Read(rules, RuleCatalog.All), Requirements);
    }

    public Application Application() => new("child-allowance-claim", ApplicationSource.Paper, "C-1", _sourceReference, _received, _fields);

    public CheckContext Context() => new(new(2026, 10, 31), _ledger, (atenaNo, reference) =>
        [.. _priors.Where(prior => (atenaNo is not null && string.Equals(prior.ClaimantAtenaNo, atenaNo, StringComparison.Ordinal))
            || (reference is not null && string.Equals(prior.SourceReference, reference, StringComparison.Ordinal)))]);
}
