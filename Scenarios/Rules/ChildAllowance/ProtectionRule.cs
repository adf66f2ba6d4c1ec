namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-061. Names the field, never what the ledger knows.</summary>
internal sealed class ProtectionRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-061", Severity.Error, "支援措置",
        "請求者・配偶者・児童・兄姉等、または請求者と同じ世帯の人が、DV等支援措置の対象者",
        "住民基本台帳事務処理要領 第6の10（支援措置）", ["claimant.name", "spouse.name", "child.*.name", "sibling.*.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        var named = claim.Persons.Where(person => person.Resident is { UnderProtection: true }).Select(person => person.NameKey).ToList();
        if (named.Count > 0 || claim.Household.Any(person => person.UnderProtection))
        {
            yield return Error(
                "支援措置対象者です。取扱いに注意してください。自動の入力は行いません。",
                "支援措置の担当者に引き継いでください。住所などを請求者以外の人に伝えないでください。",
                named.Count > 0 ? named : [claim.Claimant.NameKey]);
        }
    }
}
