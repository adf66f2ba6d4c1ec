namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-012.</summary>
internal sealed class LevelChangeRule : CareRule
{
    private const string Reason = "change.reason";

    public override RuleInfo Info { get; } = new(
        "KG-012", Severity.Error, "区分変更",
        "区分変更の申請なのに、申請日に有効な認定がない。変更の理由が書かれていないときは W",
        "介護保険法 29条・33条の2、介護保険法施行規則 42条", ["kind", Reason, "app.date"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (!care.Is("kind", CareKinds.Change))
        {
            yield break;
        }

        if (care.Enrolment is not null && care.Valid is null)
        {
            yield return Error(
                "区分変更の申請ですが、申請日に有効な認定がありません。", "前の認定が終わっていれば、新規の申請として受け付けてください。", "kind", "app.date");
        }

        if (care.Application.Asks(Reason) && !care.IsFilled(Reason))
        {
            yield return Warning("変更申請の理由が書かれていません。", "申請者かケアマネジャーに理由を確かめて、入力してください。", Reason);
        }
    }
}
