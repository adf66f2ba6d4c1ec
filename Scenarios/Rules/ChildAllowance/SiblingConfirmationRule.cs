namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-013. A source that does not ask for attachments cannot lack one.</summary>
internal sealed class SiblingConfirmationRule : ClaimRule
{
    private const string ConfirmationAttached = "4";

    public override RuleInfo Info { get; } = new(
        "JT-013", Severity.Warning, "確認書の添付",
        "兄姉等を入れて3人以上を数えるのに、監護相当・生計費の負担についての確認書が添付されていない",
        "児童手当法施行規則 1条の4（令和6年10月から）", ["attach", "sibling.*.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        var siblings = claim.SupportedSiblings.ToList();
        if (siblings.Count > 0 && siblings.Count + claim.Children.Count >= 3
            && claim.Application.Asks("attach") && !claim.Has("attach", ConfirmationAttached))
        {
            yield return Warning(
                "兄姉等を数えて3人以上ですが、監護相当・生計費の負担についての確認書がありません。",
                "確認書の提出を求めてください。届くまでは第3子以降の分を保留し、残りを支給します。",
                siblings.Select(sibling => sibling.Person.NameKey).Prepend("attach"));
        }
    }
}
