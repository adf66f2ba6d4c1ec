namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>
/// JT-060. Before entry it only says when no amount can be worked out; the comparison itself happens on the core system's screen
/// (<see cref="MonthlyAmountComparison"/>), before anything is registered.
/// </summary>
internal sealed class MonthlyAmountRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        MonthlyAmountComparison.RuleId, Severity.Error, "月額の一致",
        "計算した月額が、基幹業務システムの審査結果の月額と異なる（登録の前にロボットが比べて止める）。開始月の支給額の表がない場合も含む",
        "児童手当法 6条・別表（令和6年法律47号）", ["child.*.birth", "sibling.*.birth", "claim.date", "event.date"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        // Missing dates and children are told by JT-001 and JT-010.
        if (claim is { Start: not null, MonthlyAmount: null, Children.Count: > 0 } && claim.Children.All(child => child.Person.Birth is not null))
        {
            yield return Error(
                "支給開始月の支給額の表がないため、月額を計算できません。",
                "請求日と事由発生日を確かめてください。令和6年9月以前の分は手で処理してください。", "event.date", "claim.date");
        }
    }
}
