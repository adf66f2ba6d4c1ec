namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-080. Since 令和4年 most recipients need not submit it.</summary>
internal sealed class StatusTargetRule : ClaimRule
{
    private const string Target = "status.target";
    private const string OlderSiblings = "5";
    private const string Student = "1";

    public override RuleInfo Info { get; } = new(
        "JT-080", Severity.Warning, "現況届の対象",
        "現況届を出す必要がある理由が選ばれていない、または大学生年代の兄姉等（学生以外）が理由なのに、そのような兄姉等が書かれていない",
        "児童手当法施行規則 4条（令和4年6月から対象者を限る）", [Target, "sibling.*.job"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (!claim.Application.Asks(Target))
        {
            yield break;
        }

        if (!claim.IsFilled(Target))
        {
            yield return Warning(
                "現況届を出す必要がある理由が選ばれていません。", "提出の対象でない受給者なら、届は要らないことを知らせてください。", Target);
        }
        else if (claim.Has(Target, OlderSiblings) && !claim.Siblings.Any(sibling => !claim.Is(sibling.Key + ".job", Student)))
        {
            yield return Warning(
                "大学生年代の兄姉等（学生以外）が理由ですが、学生でない兄姉等が書かれていません。", "兄姉等の職業等を受給者に確かめてください。", Target, "sibling.1.job");
        }
    }
}
