namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-021. A source that does not ask for attachments cannot lack one.</summary>
internal sealed class InsuranceEvidenceRule : ClaimRule
{
    private const string EmployeesPension = "a";
    private const string EvidenceAttached = "3";

    public override RuleInfo Info { get; } = new(
        "JT-021", Severity.Warning, "資格情報の添付",
        "3歳未満の児童がいて厚生年金等に加入しているのに、資格情報のお知らせ等の写しが添付されていない",
        "児童手当法 18条（被用者の費用負担）、児童手当法施行規則 1条の4", ["attach", "claimant.pension"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Is("claimant.pension", EmployeesPension)
            && claim.Application.Asks("attach") && !claim.Has("attach", EvidenceAttached)
            && claim.Children.Any(child => child.Person.Birth is { } birth && AllowanceAmount.IsUnderThree(birth, claim.FirstMonth)))
        {
            yield return Warning(
                "3歳未満の児童がいて厚生年金等に加入していますが、資格情報のお知らせ等の写しがありません。",
                "資格確認書、資格情報のお知らせ、マイナポータルの画面などで加入を確かめてください。", "attach", "claimant.pension");
        }
    }
}
