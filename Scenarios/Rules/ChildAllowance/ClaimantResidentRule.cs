using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-005. One who was a resident on the claim date and is no more is a warning: the claim counts, what follows differs.</summary>
internal sealed class ClaimantResidentRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-005", Severity.Error, "請求者の住所",
        "請求日に請求者がこの市の住民でない（転出・死亡・転入前）。請求日のあとに転出・死亡した場合は W",
        "児童手当法 7条（住所地の市町村長の認定）", ["claimant.name", "claim.date"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Claimant.Resident is not { } person)
        {
            yield break;
        }

        string[] fields = [claim.Claimant.NameKey, "claim.date"];
        var day = claim.ClaimDate;
        if (person.ResidentSince is { } since && since > day)
        {
            yield return Error(
                $"請求日（{WarekiDate.Format(day)}）には、{claim.Party}はまだこの市の住民ではありません（住民となった日 {WarekiDate.Format(since)}）。",
                "請求日の読み誤りがないか確かめてください。転入前の請求は受けられません。", fields);
        }
        else if (person.Status == ResidentStatus.Resident)
        {
            yield break;
        }
        else if (Left(person) is not { } left || left <= day)
        {
            yield return Error(
                $"{claim.Party}は台帳では{(person.Status == ResidentStatus.Dead ? "死亡者" : "転出者")}です。",
                $"{claim.Party}を取り違えていないか確かめてください。転出者には転出先の市町村への請求を案内してください。", fields);
        }
        else
        {
            yield return Warning(
                $"{claim.Party}は請求日には住民でしたが、その後{(person.Status == ResidentStatus.Dead ? "死亡" : "転出")}しています（{WarekiDate.Format(left)}）。",
                "支給する期間と受取人を確かめてから承認してください。", fields);
        }
    }

    private static DateOnly? Left(Person person) => person.Status == ResidentStatus.Dead ? person.DiedOn : person.MovedOutOn;
}
