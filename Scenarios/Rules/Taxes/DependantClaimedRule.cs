namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-014. Needs the town's list of dependants (<c>tax_dependants.csv</c>).</summary>
internal sealed class DependantClaimedRule : TaxReturnRule
{
    public override RuleInfo Info { get; } = new(
        "SJ-014", Severity.Warning, "重複する扶養", "同じ扶養親族を、その年度にほかの納税者が扶養に入れている", "地方税法施行令 48条の7（二以上の納税義務者の扶養親族）", ["dep.*.name", "minor.*.name", "spouse.name"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        foreach (var key in tax.Dependants.Concat(tax.Minors).Append("spouse"))
        {
            if (tax.Named(key)?.Found.Resident is { } dependant && tax.Taxes.ClaimsOf(dependant.AtenaNo).Any(claim =>
                claim.FiscalYear == tax.FiscalYear && !string.Equals(claim.TaxpayerAtenaNo, tax.Taxpayer?.Found.Resident?.AtenaNo, StringComparison.Ordinal)))
            {
                yield return Warning($"{tax.LabelOf(key + ".name")}は、ほかの納税者の扶養に入っています。", "どちらの扶養とするかを申告者に確かめてください。", key + ".name");
            }
        }
    }
}
