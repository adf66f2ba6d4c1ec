namespace Rpa.Scenarios.Rules.Care;

/// <summary>A rule of the procedures of care insurance.</summary>
internal abstract class CareRule : CaseRule
{
    /// <inheritdoc/>
    public override FactsKind Facts => FactsKind.Care;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(CaseFacts facts) => facts is CareFacts care ? Check(care) : throw Needs(typeof(CareFacts));

    /// <summary>What the rule finds on an application.</summary>
    protected abstract IEnumerable<Finding> Check(CareFacts care);
}
