namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-034. Shown to the clerk; it does not stop an application.</summary>
internal sealed class BenefitRestrictionRule : CareRule
{
    public override RuleInfo Info { get; } = new(
        "KG-034", Severity.Note, "給付制限",
        "保険料の滞納による給付制限が台帳にある",
        "介護保険法 66条・69条", ["insured.number"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Enrolment is { BenefitRestricted: true })
        {
            yield return Note("保険料の滞納による給付制限があります。", "被保険者証への記載と本人への説明が要るか、収納の担当に確かめてください。", "insured.number");
        }
    }
}
