namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-034. The amount is worked out by birth anyway.</summary>
internal sealed class ChildOrderRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-034", Severity.Note, "児童の順",
        "児童が生まれた順に書かれていない（月額は生まれた順に計算する）",
        "児童手当法 6条（第3子以降の数え方）", ["child.*.birth"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        var births = claim.Children.Select(child => child.Person.Birth).OfType<DateOnly>().ToList();
        if (births.Zip(births.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            yield return Note(
                "児童が生まれた順に書かれていません。",
                "月額は生まれた順に数えて計算しました。直す必要はありません。", claim.Children.Select(child => child.Person.BirthKey));
        }
    }
}
