using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-010.</summary>
internal sealed class NewThoughCertifiedRule : CareRule
{
    public override RuleInfo Info { get; } = new(
        "KG-010", Severity.Error, "新規と有効な認定",
        "申請区分が新規なのに、申請日に有効な認定がある（更新か区分変更）",
        "介護保険法 27条・28条2項・29条1項", ["kind", "app.date"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Is("kind", CareKinds.New) && care.Valid is { } valid)
        {
            yield return Error(
                $"新規の申請ですが、有効な認定があります（{valid.Level}、{WarekiDate.Format(valid.ValidTo!.Value)}まで）。",
                "更新（満了前60日から）か区分変更かを申請者に確かめ、申請区分を直してください。", "kind", "app.date");
        }
    }
}
