using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-052.</summary>
internal sealed class ReceptionDateRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-052", Severity.Warning, "請求日と受付日",
        "請求日が受付日（受付印）と異なる。受付日が受付印から分かる場合に使う規則",
        "児童手当法 8条2項（請求をした日の属する月）", ["claim.date"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Date("claim.date") is { } claimed && claimed != claim.Application.ReceivedOn)
        {
            yield return Warning(
                $"請求日（{WarekiDate.Format(claimed)}）が受付日（{WarekiDate.Format(claim.Application.ReceivedOn)}）と異なります。",
                "郵送は到着した日が請求日です。どちらの日付で支給開始月を決めるかを確かめてください。", "claim.date");
        }
    }
}
