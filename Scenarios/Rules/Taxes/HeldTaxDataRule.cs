namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-015. Needs the town's list of tax data (<c>tax_records.csv</c>).</summary>
internal sealed class HeldTaxDataRule : TaxReturnRule
{
    public override RuleInfo Info { get; } = new(
        "SJ-015", Severity.Warning, "既にある課税資料", "申告者のその年度の給与支払報告・年金報告・確定申告が既にある（確定申告が優先する）", "地方税法 317条の3・317条の6", ["taxpayer.name"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        if (tax.Taxpayer?.Found.Resident is { } person
            && tax.Taxes.RecordsOf(person.AtenaNo).Where(record => record.FiscalYear == tax.FiscalYear).Select(record => record.Kind).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } kinds)
        {
            yield return Warning(
                $"申告者の{TaxFacts.NameOf(tax.FiscalYear)}の資料が既にあります（{string.Join("・", kinds)}）。",
                kinds.Contains("確定申告", StringComparer.Ordinal) ? "確定申告が優先します。申告書の扱いを確かめてください。" : "資料の額と申告の額を比べてください。", "taxpayer.name");
        }
    }
}
