namespace Rpa.Scenarios.Rules.Taxes;

/// <summary>A rule of the notice of a change of employees (給与所得者異動届出).</summary>
internal abstract class WithholdingRule : CaseRule
{
    /// <inheritdoc/>
    public override FactsKind Facts => FactsKind.Withholding;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts) => facts is WithholdingFacts notice ? Check(notice) : throw Needs(typeof(WithholdingFacts));

    /// <summary>What the rule finds on a notice.</summary>
    protected abstract IEnumerable<Finding> Check(WithholdingFacts notice);
}
