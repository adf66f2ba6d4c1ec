namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>SJ-018.</summary>
internal sealed class ReturnYearRule : TaxReturnRule
{
    public override RuleInfo Info { get; } = new(
        "SJ-018", Severity.Warning, "申告の年度", "申告書の年度が、今の年度と異なる（古い様式、または過年度の申告）", "地方税法 317条の2", ["tax.year", "submit.date"], []);

    protected override IEnumerable<Finding> Check(TaxReturnFacts tax)
    {
        if (tax.FiscalYear != tax.Context.Today.Year)
        {
            yield return Warning(
                $"申告の年度は{TaxFacts.NameOf(tax.FiscalYear)}ですが、今は{TaxFacts.NameOf(tax.Context.Today.Year)}です。", "古い様式でないか、過年度の申告かを確かめてください。", "tax.year", "submit.date");
        }
    }
}
