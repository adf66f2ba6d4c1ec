using Rpa.Scenarios.Ledgers;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-032. Also where the export has no such column: moved out, and still insured.</summary>
internal sealed class LivesElsewhereRule : CareRule
{
    public override RuleInfo Info { get; } = new(
        "KG-032", Severity.Warning, "住所地特例",
        "被保険者が住所地特例の対象（市外の施設に住み、この市の被保険者のまま）",
        "介護保険法 13条", ["insured.address", "insured.number"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Enrolment is { } enrolment
            && (enrolment.LivesElsewhere || (care.Resident is { Status: ResidentStatus.MovedOut } && (enrolment.LostOn is null || enrolment.LostOn > care.AppliedOn))))
        {
            yield return Warning(
                "住所地特例の対象者です（市外に住み、この市の被保険者）。",
                "施設のある市町村に認定調査を頼むか、送付先の住所を確かめてください。", "insured.address", "insured.number");
        }
    }
}
