namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-017: 確認書. Such a sibling is not counted, which a person should know before the amount surprises anybody.</summary>
internal sealed class SiblingSupportRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-017", Severity.Warning, "兄姉等の監護と生計費",
        "兄姉等の監護相当か生計費の負担が「無」になっている（第3子以降の数え方に入れない）",
        "児童手当法 3条2項・6条（令和6年法律47号）", ["sibling.*.custody", "sibling.*.cost"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim) => claim.Siblings.Except(claim.SupportedSiblings).Select(sibling => Warning(
        $"{sibling.Label}は監護相当か生計費の負担が「無」なので、第3子以降の数え方に入れません。",
        "両方が「有」のときだけ数えます。丸の付け誤りでないか確かめてください。", sibling.Key + ".custody", sibling.Key + ".cost"));
}
