using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-053.</summary>
internal sealed class MoveInEventRule : ClaimRule
{
    private const string MoveIn = "2";

    public override RuleInfo Info { get; } = new(
        "JT-053", Severity.Warning, "転入の事由発生日",
        "事由が転入で、事由発生日が前住所地の転出予定日ではなく転入日になっている",
        "児童手当法 8条3項の運用（事由発生日は前住所地の転出予定日）", ["event.date", "reason"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Is("reason", MoveIn) && claim.EventDate is { } happened
            && claim.Claimant.Resident is { PlannedMoveOutDate: { } planned, ResidentSince: { } since } && planned != happened && since == happened)
        {
            yield return Warning(
                $"事由発生日が転入日です（転出予定日 {WarekiDate.Format(planned)}）。15日特例は転出予定日の翌日から数えます。",
                "転出証明書か台帳で転出予定日を確かめ、事由発生日を直してください。", "event.date", "reason");
        }
    }
}
