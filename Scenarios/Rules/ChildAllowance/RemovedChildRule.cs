namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-071.</summary>
internal sealed class RemovedChildRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-071", Severity.Error, "減額する児童",
        "減額の児童が、この受給者の支給対象になっていない",
        "児童手当法 9条、児童手当法施行規則 3条", ["child.*.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Recipient is not { } recipient)
        {
            yield break;
        }

        foreach (var child in claim.RemovedChildren.Where(child =>
            child.Person.Resident is { } person && !recipient.ChildAtenaNos.Contains(person.AtenaNo, StringComparer.Ordinal)))
        {
            yield return Error(
                $"{child.Label}はこの{claim.Party}の支給の対象になっていません。",
                "児童を取り違えていないか、既に減額していないか確かめてください。増額の届なら、増額・減額の丸を直してください。", child.Person.NameKey, "change.kind");
        }
    }
}
