namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>A rule of the return of resident tax (市民税・県民税申告).</summary>
internal abstract class TaxReturnRule : CaseRule
{
    /// <inheritdoc/>
    public override FactsKind Facts => FactsKind.TaxReturn;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts) => facts is TaxReturnFacts tax ? Check(tax) : throw Needs(typeof(TaxReturnFacts));

    /// <summary>What the rule finds on a return.</summary>
    protected abstract IEnumerable<Finding> Check(TaxReturnFacts tax);

    /// <summary>That a year has no tables: an error, never a guess.</summary>
    protected Finding NoTable(TaxReturnFacts tax, params string[] fields) => Error(
        $"{TaxFacts.NameOf(tax.FiscalYear)}の表がないので、{Info.Title}を確かめられません。", "手続を管理する人に、tables/resident-tax.yaml にその年度の表を加えるよう知らせてください。", fields);
}
