using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-010. A child in the band of siblings is told by JT-011 where that rule is enabled.</summary>
internal sealed class ChildAgeRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-010", Severity.Error, "児童の年齢",
        "児童が一人もいない。児童の生年月日が請求日より後、または支給開始月の初日に18歳到達後の最初の3月31日を過ぎている。台帳で死亡している",
        "児童手当法 3条1項、4条", ["child.*.birth"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Children.Count + claim.RemovedChildren.Count == 0 && !(claim.IsChange && claim.Siblings.Count > 0))
        {
            yield return Error("児童が一人も書かれていません。", "原本を見て児童を入力してください。", "child.1.name");
        }

        foreach (var child in claim.Children)
        {
            if (child.Person.Birth is not { } birth)
            {
                continue;
            }

            if (birth > claim.ClaimDate)
            {
                yield return Error(
                    $"{child.Label}の生年月日（{WarekiDate.Format(birth)}）が請求日より後です。",
                    "生年月日と請求日を原本で確かめてください。", child.Person.BirthKey, "claim.date");
            }
            else if (Ages.FiscalYearEnd(birth, 18) < claim.FirstMonth && !ToldAsSibling(claim, birth))
            {
                yield return Error(
                    $"{child.Label}は{WarekiDate.Format(Ages.FiscalYearEnd(birth, 18))}で支給の対象から外れています。",
                    $"生年月日を確かめてください。正しければ児童の欄から外し、{claim.Party}に知らせてください。", child.Person.BirthKey);
            }

            if (child.Person.Resident is { Status: ResidentStatus.Dead } dead && (dead.DiedOn is null || dead.DiedOn <= claim.ClaimDate))
            {
                yield return Error(
                    $"{child.Label}は台帳では死亡者です。",
                    "児童を取り違えていないか、台帳で確かめてください。", child.Person.NameKey);
            }
        }
    }

    private static bool ToldAsSibling(ClaimFacts claim, DateOnly birth) =>
        claim.Settings.IsEnabled(SiblingListedAsChildRule.Id) && AllowanceAmount.IsSiblingAge(birth, claim.FirstMonth);
}
