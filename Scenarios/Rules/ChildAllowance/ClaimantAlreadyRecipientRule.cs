namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-015.</summary>
internal sealed class ClaimantAlreadyRecipientRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-015", Severity.Error, "請求者が既に受給者",
        "請求者がこの市で受給中（認定請求ではなく額改定の対象）",
        "児童手当法 7条、9条", ["claimant.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Claimant.Resident is { } person && claim.Context.Ledger?.RecipientOf(person.AtenaNo) is { Active: true } recipient)
        {
            yield return Error(
                $"請求者は既に受給者です（認定番号 {recipient.CertificationNo}）。",
                "児童が増えた場合は額改定認定請求書（様式第4号）の提出を案内してください。", claim.Claimant.NameKey);
        }
    }
}
