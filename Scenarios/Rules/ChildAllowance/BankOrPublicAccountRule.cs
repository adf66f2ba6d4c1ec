namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-042. Where it is enabled, JT-001 leaves the empty columns of the account to it.</summary>
internal sealed class BankOrPublicAccountRule : ClaimRule
{
    public const string Id = "JT-042";

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "口座の指定",
        "振込口座も公金受取口座の利用もない。両方あるときは W",
        "公金受取口座登録法 3条、児童手当法施行規則 1条の4", ["bank.kokin", "bank.account"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (!claim.Bank.Asked)
        {
            yield break;
        }

        if (claim.Bank is { UsesPublicAccount: true, AccountGiven: true })
        {
            yield return Warning(
                "公金受取口座を利用するとしながら、振込口座も書かれています。",
                "どちらに振り込むかを請求者に確かめてください。", "bank.kokin", "bank.account", "bank.yucho_bango");
        }
        else if (claim.Bank is { UsesPublicAccount: false, AccountGiven: false })
        {
            yield return Error(
                "振込口座も公金受取口座の利用も書かれていません。",
                "口座の届出を請求者に求めてください。", "bank.account", "bank.kokin");
        }
    }
}
