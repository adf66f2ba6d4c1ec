namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-081. The ledger's names are not shown for children who are not on the form: the case may be of a family apart.</summary>
internal sealed class StatusChildrenRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-081", Severity.Warning, "支給対象の児童との相違",
        "現況届に書かれた児童が、台帳でこの受給者の支給対象である児童と異なる",
        "児童手当法 26条、児童手当法施行規則 4条", ["child.*.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Recipient is not { Active: true } recipient)
        {
            yield break;
        }

        foreach (var child in claim.Children.Where(child =>
            child.Person.Resident is { } person && !recipient.ChildAtenaNos.Contains(person.AtenaNo, StringComparer.Ordinal)))
        {
            yield return Warning(
                $"{child.Label}は支給の対象になっていません。", "増えた児童なら、額改定認定請求書（様式第4号）の提出を案内してください。", child.Person.NameKey);
        }

        var listed = claim.Children.Select(child => child.Person.Resident?.AtenaNo).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unresolved = claim.Children.Any(child => child.Person.Resident is null);
        var missing = recipient.ChildAtenaNos.Count(child => !listed.Contains(child));
        if (missing > 0 && !unresolved)
        {
            yield return Warning(
                $"支給の対象である児童のうち{missing}人が書かれていません。",
                "監護しなくなった児童なら、額改定届（減額）の提出を案内してください。書き忘れなら加えてもらってください。", "child.1.name");
        }
    }
}
