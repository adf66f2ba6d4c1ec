namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-070: for the procedures of those who are paid already (額改定, 現況届).</summary>
internal sealed class RecipientRule : ClaimRule
{
    private const string Certification = "claimant.certification_no";

    public override RuleInfo Info { get; } = new(
        "JT-070", Severity.Error, "受給者であること",
        "届け出た人がこの市で受給中でない（認定請求の対象）。認定番号が台帳と異なるときは W",
        "児童手当法 9条・26条、児童手当法施行規則 2条・3条・4条", ["claimant.name", Certification], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        // One who is not found is told by JT-004.
        if (claim.Claimant.Resident is null)
        {
            yield break;
        }

        if (claim.Recipient is not { Active: true } recipient)
        {
            yield return Error(
                claim.Recipient is { } ended
                    ? $"{claim.Party}への支給は終わっています（認定番号 {ended.CertificationNo}）。"
                    : $"{claim.Party}はこの市の受給者ではありません。",
                "人を取り違えていないか確かめてください。新たに受給するなら、認定請求書（様式第2号）の提出を案内してください。", claim.Claimant.NameKey);
        }
        else if (claim.Text(Certification) is { } written && !string.Equals(written, recipient.CertificationNo, StringComparison.Ordinal))
        {
            yield return Warning(
                $"認定番号が台帳と異なります（台帳: {recipient.CertificationNo}）。", "読み誤りなら直してください。人を取り違えていないかも確かめてください。", Certification);
        }
    }
}
