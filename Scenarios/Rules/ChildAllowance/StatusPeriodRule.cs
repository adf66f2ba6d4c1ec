using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-082. Towns say differently from which month payment is stopped: it is a setting.</summary>
internal sealed class StatusPeriodRule : ClaimRule
{
    private const string StopFromJune = "stopFromJune";
    private const int Month = 6;

    public override RuleInfo Info { get; } = new(
        "JT-082", Severity.Warning, "現況届の期間",
        "現況届の提出日が6月1日から6月30日まででない（出されないと支給が差し止められる）",
        "児童手当法 11条（支払の差止め）、児童手当法施行規則 4条（6月1日から30日まで）", ["claim.date"],
        [new(StopFromJune, RuleParameterKind.Flag, "false", "6月分（8月支給）から差し止める市町村は true、8月分（10月支給）からなら false")]);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.ClaimDate.Month == Month)
        {
            yield break;
        }

        var stopped = claim.Settings.Flag(Info.Id, StopFromJune) ? "6月分（8月支給）" : "8月分（10月支給）";
        yield return Warning(
            $"現況届の提出日が{WarekiDate.Format(claim.ClaimDate)}で、期間（6月1日から30日まで）の外です。",
            $"いつの年度の届かを確かめてください。遅れた届なら、{stopped}からの差止めを解くかを判断してください。", "claim.date");
    }
}
