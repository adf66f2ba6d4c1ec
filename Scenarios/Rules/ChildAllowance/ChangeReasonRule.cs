namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-074. The codes of reasons begin with that of their kind (1 more, 2 less), in the procedure's data.</summary>
internal sealed class ChangeReasonRule : ClaimRule
{
    private const string Kind = "change.kind";
    private const string Reason = "reason";

    public override RuleInfo Info { get; } = new(
        "JT-074", Severity.Error, "増減と事由",
        "増額・減額の別と、改定の事由が合わない（増額なのに死亡など）",
        "児童手当法施行規則 2条・3条（様式第4号）", [Kind, Reason], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Application[Kind]?.SingleCode is { } kind && claim.Application[Reason]?.SingleCode is { } reason && !reason.StartsWith(kind, StringComparison.Ordinal))
        {
            yield return Error("増額・減額の別と、改定の事由が合いません。", "どちらの丸が誤りかを受給者に確かめてください。", Kind, Reason);
        }
    }
}
