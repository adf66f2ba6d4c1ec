using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Tests.Rules;

/// <summary>A case of a tax procedure that asks only for the fields given; one rule is looked at.</summary>
internal sealed class TestTax(string procedure)
{
    private static readonly CaseChecker Checker = new(Samples.Catalog, new RequirementEvaluator());
    private readonly Dictionary<string, FieldValue?> _fields = new(StringComparer.Ordinal);
    private readonly List<PriorApplication> _priors = [];
    private string? _sourceReference;

    public static TestTax Return() => new TestTax("resident-tax-return").Text("submit.date", "2026-02-10");

    public static TestTax Notice(string day = "2026-07-20") => new TestTax("withholding-change").Text("event.date", day).Text("submit.date", day);

    public static TestTax Moped(string day = "2026-07-20") => new TestTax("moped-registration").Text("event.date", day).Text("submit.date", day);

    public static TestTax Disposal(string day = "2026-07-20") => new TestTax("moped-disposal").Text("event.date", day).Text("submit.date", day);

    public static Person Employee { get; } = SampleTown.Ledger.FindByAtenaNo("0041000769")!;

    public TestTax Of(Person person) => Text("emp.name", person.Name).Text("emp.kana", person.Kana).Text("emp.birth", WarekiDate.FormatIso(person.BirthDate)).Text("emp.atena", person.AtenaNo);

    public TestTax Owner(Person person) => Text("owner.name", person.Name).Text("owner.kana", person.Kana).Text("owner.birth", WarekiDate.FormatIso(person.BirthDate)).Text("owner.address", person.Address);

    public TestTax From(string sourceReference)
    {
        _sourceReference = sourceReference;
        return this;
    }

    public TestTax With(PriorApplication prior)
    {
        _priors.Add(prior);
        return this;
    }

    public TestTax Text(string key, string? text)
    {
        _fields[key] = text is null ? null : FieldValue.OfText(text);
        return this;
    }

    public TestTax Yen(string key, long amount)
    {
        _fields[key] = FieldValue.OfNumber(amount);
        return this;
    }

    public TestTax Code(string key, params string[] codes)
    {
        _fields[key] = FieldValue.OfCodes(codes);
        return this;
    }

    public string Letters(string rule, ILedger? ledger = null) => string.Concat(Check(ledger).Findings
        .Where(finding => string.Equals(finding.Rule, rule, StringComparison.Ordinal)).Select(finding => finding.Severity switch { Severity.Error => 'E', Severity.Warning => 'W', _ => 'N' }));

    public IReadOnlyDictionary<string, string> Derived(ILedger? ledger = null) => Check(ledger).Derived;

    private CheckResult Check(ILedger? ledger) => Checker.Check(
        new Application(procedure, ApplicationSource.Hand, "T-1", _sourceReference, _fields.GetValueOrDefault("submit.date")?.Date ?? new(2026, 10, 31), _fields),
        new CheckContext(new(2026, 10, 31), ledger, (_, _) => _priors));
}
