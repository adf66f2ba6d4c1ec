namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>A rule of the procedures of child allowance.</summary>
internal abstract class ClaimRule : CaseRule
{
    /// <inheritdoc/>
    public override FactsKind Facts => FactsKind.ChildAllowance;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts) => facts is ClaimFacts claim ? Check(claim) : throw Needs(typeof(ClaimFacts));

    /// <summary>What the rule finds on a claim.</summary>
    protected abstract IEnumerable<Finding> Check(ClaimFacts claim);
}
