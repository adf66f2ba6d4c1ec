namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-014.</summary>
internal sealed class ChildAlreadyPaidRule : ClaimRule
{
    private const string OwnToo = "ownToo";

    public override RuleInfo Info { get; } = new(
        "JT-014", Severity.Error, "児童の重複",
        "児童が、この市の受給者（別の人、または請求者自身）の支給対象になっている",
        "児童手当法 4条（児童一人に受給者一人）", ["child.*.name"],
        [new(OwnToo, RuleParameterKind.Flag, "true", "本人が既に受給している児童も指摘する。受給中の児童を書く届（現況届）では false")]);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        foreach (var child in claim.Children)
        {
            if (child.Person.Resident is not { } person || claim.Context.Ledger?.RecipientForChild(person.AtenaNo) is not { } recipient)
            {
                continue;
            }

            var own = string.Equals(recipient.AtenaNo, claim.Claimant.Resident?.AtenaNo, StringComparison.Ordinal);
            if (own && !claim.Settings.Flag(Info.Id, OwnToo))
            {
                continue;
            }

            yield return Error(
                own
                    ? $"{child.Label}は既に支給の対象です（同じ受給者、認定番号 {recipient.CertificationNo}）。"
                    : $"{child.Label}は既に別の受給者の支給の対象です（認定番号 {recipient.CertificationNo}）。",
                own
                    ? "二重の請求か、額改定の誤りでないか確かめてください。"
                    : "先に今の受給者の受給事由消滅（または額改定）が要ります。受給者を確かめてください。",
                child.Person.NameKey);
        }
    }
}
