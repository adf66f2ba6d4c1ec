namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-043.</summary>
internal sealed class YuchoConversionRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-043", Severity.Note, "ゆうちょの変換",
        "ゆうちょの記号・番号を、振込用の店番・口座番号に変換した",
        "ゆうちょ銀行の公表する記号番号から振込用の店名・口座番号への変換規則", ["bank.yucho_kigo", "bank.yucho_bango"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Bank.Yucho is { IsValid: true, Value: var account })
        {
            yield return Note(
                $"ゆうちょの記号番号を変換しました → {account.BranchCode}-{account.AccountNumber}",
                "通帳の写しの振込用の店番・口座番号と同じか見てください。", "bank.yucho_kigo", "bank.yucho_bango");
        }
    }
}
