namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-019: 確認書. Children already paid count too.</summary>
internal sealed class SiblingNotNeededRule : ClaimRule
{
    private const int Counted = 3;

    public override RuleInfo Info { get; } = new(
        "JT-019", Severity.Warning, "兄姉等の記入が要らない",
        "兄姉等が書かれているが、数に入れる人を合わせて3人に満たない（月額は変わらない）",
        "児童手当法 6条（第3子以降の数え方）", ["sibling.*.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        var paid = claim.IsChange ? claim.Recipient?.ChildAtenaNos ?? [] : [];
        var children = paid.Concat(claim.Children.Select(child => child.Person.Resident?.AtenaNo ?? child.Key)).Distinct(StringComparer.Ordinal)
            .Except(claim.RemovedChildren.Select(child => child.Person.Resident?.AtenaNo ?? child.Key), StringComparer.Ordinal).Count();
        if (claim.Siblings.Count > 0 && children + claim.SupportedSiblings.Count() < Counted)
        {
            yield return Warning(
                $"兄姉等を合わせても{Counted}人に満たないので、月額は変わりません。",
                "確認書は要りません。書かれていない児童がいないか確かめてください。", claim.Siblings.Select(sibling => sibling.Person.NameKey));
        }
    }
}
