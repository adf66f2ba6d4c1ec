namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-032.</summary>
internal sealed class CustodyRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-032", Severity.Error, "監護",
        "請求する児童の監護が「無」になっている",
        "児童手当法 4条1項（監護）", ["child.*.custody"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim) => claim.Children
        .Where(child => claim.Is(child.Key + ".custody", "2"))
        .Select(child => Error(
            $"{child.Label}の監護が「無」です。監護していない児童には支給できません。",
            $"丸の付け誤りでないか{claim.Party}に確かめてください。監護していなければ児童の欄から外してください。", child.Key + ".custody"));
}
