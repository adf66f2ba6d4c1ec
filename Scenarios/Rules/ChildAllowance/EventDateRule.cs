using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-051.</summary>
internal sealed class EventDateRule : ClaimRule
{
    private const string LateDays = "lateDays";

    public override RuleInfo Info { get; } = new(
        "JT-051", Severity.Error, "事由発生日",
        "事由発生日が請求日より後。15日を過ぎた請求は W",
        "児童手当法 8条2項・3項", ["event.date", "claim.date"],
        [new(LateDays, RuleParameterKind.Days, "15", "事由発生日から何日を過ぎたら遅れとみなすか")]);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.EventDate is not { } happened)
        {
            yield break;
        }

        var late = claim.ClaimDate.DayNumber - happened.DayNumber;
        if (late < 0)
        {
            yield return Error(
                $"事由発生日（{WarekiDate.Format(happened)}）が請求日（{WarekiDate.Format(claim.ClaimDate)}）より後です。",
                "どちらの日付が誤りかを原本と届出の記録で確かめてください。", "event.date", "claim.date");
        }
        else if (!claim.IsDecrease && late > claim.Settings.Days(Info.Id, LateDays))
        {
            yield return Warning(
                $"事由発生日から{late}日たっています。15日特例に当たらず、請求した月の翌月分からの支給です。",
                "災害などやむを得ない理由がないか確かめてください（やんだ日から15日以内なら特例に当たります）。", "event.date", "claim.date");
        }
    }
}
