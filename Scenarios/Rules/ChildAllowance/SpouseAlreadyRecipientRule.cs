namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-016.</summary>
internal sealed class SpouseAlreadyRecipientRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-016", Severity.Error, "配偶者が受給者",
        "配偶者が同じ児童の受給者として受給中",
        "児童手当法 4条3項（生計を維持する程度の高い者）", ["spouse.name", "child.*.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Spouse?.Resident is not { } spouse || claim.Context.Ledger?.RecipientOf(spouse.AtenaNo) is not { Active: true } recipient)
        {
            yield break;
        }

        var same = claim.Children
            .Where(child => child.Person.Resident is { } person && recipient.ChildAtenaNos.Contains(person.AtenaNo, StringComparer.Ordinal))
            .ToList();
        if (same.Count > 0)
        {
            yield return Error(
                $"配偶者が{string.Join("、", same.Select(child => child.Label))}の受給者です（認定番号 {recipient.CertificationNo}）。",
                "受給者を替えるなら、先に配偶者の受給事由消滅届が要ります。所得の高い方がどちらかも確かめてください。",
                same.Select(child => child.Person.NameKey).Prepend("spouse.name"));
        }
    }
}
