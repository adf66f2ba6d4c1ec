namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-022.</summary>
internal sealed class PensionAndEmployerRule : ClaimRule
{
    private const string NationalPension = "b";
    private const string Employee = "1";

    public override RuleInfo Info { get; } = new(
        "JT-022", Severity.Warning, "年金と勤務先",
        "会社員で勤務先が書かれているのに、加入年金が国民年金になっている",
        "厚生年金保険法 9条", ["claimant.pension", "claimant.job", "claimant.employer"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Is("claimant.pension", NationalPension) && claim.Is("claimant.job", Employee) && claim.IsFilled("claimant.employer"))
        {
            yield return Warning(
                "会社員で勤務先が書かれていますが、加入年金が国民年金です。",
                $"適用除外（短時間勤務など）でなければ厚生年金等です。{claim.Party}に確かめてください。", "claimant.pension", "claimant.employer");
        }
    }
}
