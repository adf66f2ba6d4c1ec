using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-013. Of somebody the ledger does not know, SJ-002 tells already.</summary>
internal sealed class SeparateDependantRule : TaxReturnRule
{
    public override RuleInfo Info { get; } = new(
        "SJ-013", Severity.Warning, "別居の扶養親族", "扶養親族が台帳で申告者と別の世帯なのに、別居の扶養親族の住所が書かれていない", "地方税法 292条1項9号（生計を一にする）", ["dep.*.name", "minor.*.name", "sep.*.name"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        if (tax.Taxpayer?.Found.Resident is not { } taxpayer)
        {
            yield break;
        }

        foreach (var key in tax.Dependants.Concat(tax.Minors))
        {
            if (tax.Named(key)?.Found.Resident is { } dependant && !string.Equals(dependant.HouseholdNo, taxpayer.HouseholdNo, StringComparison.Ordinal) && !IsListed(tax, tax.Text(key + ".name")))
            {
                yield return Warning(
                    $"{tax.LabelOf(key + ".name")}は台帳では別の世帯ですが、別居の扶養親族の欄に住所がありません。", "送金など生計を一にすることと、別居先の住所を確かめてください。", key + ".name");
            }
        }
    }

    private static bool IsListed(TaxReturnFacts tax, string? name) =>
        ((string[])["sep.1", "sep.2"]).Any(key => NameText.LooselyEqual(tax.Text(key + ".name"), name) && tax.IsFilled(key + ".address"));
}
