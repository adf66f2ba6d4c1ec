namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-011.</summary>
internal sealed class SiblingListedAsChildRule : ClaimRule
{
    public const string Id = "JT-011";

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "兄姉等が児童の欄にある",
        "18歳到達後の最初の3月31日を過ぎ、22歳のそれを過ぎていない人が、兄姉等ではなく児童の欄に書かれている",
        "児童手当法 3条、6条（令和6年法律47号）", ["child.*.birth"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim) => claim.Children
        .Where(child => child.Person.Birth is { } birth && AllowanceAmount.IsSiblingAge(birth, claim.FirstMonth))
        .Select(child => Error(
            $"{child.Label}は大学生年代（19歳から22歳の年度末まで）です。支給の対象の児童ではありません。",
            "兄姉等の欄へ移してください。第3子以降の数え方に入れるには、確認書が要ります。", child.Person.BirthKey));
}
