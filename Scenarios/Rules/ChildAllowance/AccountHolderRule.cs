using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-041.</summary>
internal sealed class AccountHolderRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-041", Severity.Error, "口座名義",
        "口座名義が請求者のフリガナ（申請書、台帳、通称のいずれか）と異なる。全銀の文字にそろえて比べる",
        "市の支払事務（請求者本人の口座に限る）", ["bank.holder_kana", "claimant.kana"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (!claim.Bank.AccountGiven || claim.Bank.Holder is not { } holder)
        {
            yield break;
        }

        if (!holder.IsValid)
        {
            yield return Error(holder.Error, "通帳の写しで名義を確かめてください。", "bank.holder_kana");
            yield break;
        }

        var names = new[] { claim.Claimant.Kana, claim.Claimant.Resident?.Kana, claim.Claimant.Resident?.AliasKana }.OfType<string>().ToList();
        if (names.Count > 0 && !names.Any(name => ZenginKana.SameHolder(holder.Value, name)))
        {
            yield return Error(
                "口座名義が請求者と異なります。",
                "請求者本人の名義の口座が要ります。読み誤りなら直し、配偶者や児童の名義なら口座の届出を直してもらってください。",
                "bank.holder_kana", "claimant.kana");
        }
    }
}
