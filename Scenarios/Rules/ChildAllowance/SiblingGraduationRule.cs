using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-018: 確認書. A student without the month is told by the rule on required fields.</summary>
internal sealed class SiblingGraduationRule : ClaimRule
{
    private const string Student = "1";
    private const int LongestYears = 8;

    public override RuleInfo Info { get; } = new(
        "JT-018", Severity.Warning, "兄姉等の卒業予定",
        "学生である兄姉等の卒業予定年月が読めない、請求の月より前、または8年より先",
        "児童手当法施行規則（監護相当・生計費の負担についての確認書）", ["sibling.*.graduation"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        foreach (var sibling in claim.Siblings.Where(sibling => claim.Is(sibling.Key + ".job", Student)))
        {
            var field = sibling.Key + ".graduation";
            if (claim.Text(field) is not { } text)
            {
                continue;
            }

            var month = WarekiDate.ParseMonth(text);
            var now = new DateOnly(claim.ClaimDate.Year, claim.ClaimDate.Month, 1);
            if (!month.IsValid || month.Value < now || month.Value > now.AddYears(LongestYears))
            {
                yield return Warning(
                    !month.IsValid ? $"{sibling.Label}の卒業予定年月が読めません。"
                        : month.Value < now ? $"{sibling.Label}の卒業予定年月が過ぎています。"
                        : $"{sibling.Label}の卒業予定年月が{LongestYears}年より先です。",
                    "在学の状況を確かめてください。卒業予定の月まで現況届が要らなくなります。", field);
            }
        }
    }
}
