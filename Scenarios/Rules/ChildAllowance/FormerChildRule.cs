namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-072.</summary>
internal sealed class FormerChildRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-072", Severity.Warning, "以前の対象児童",
        "増額の児童が、以前この受給者の支給対象で、終わっている",
        "児童手当法 9条1項", ["child.*.name"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Recipient is not { } recipient)
        {
            yield break;
        }

        foreach (var child in claim.Children.Where(child =>
            child.Person.Resident is { } person && recipient.FormerChildAtenaNos.Contains(person.AtenaNo, StringComparer.Ordinal)
            && !recipient.ChildAtenaNos.Contains(person.AtenaNo, StringComparer.Ordinal)))
        {
            yield return Warning(
                $"{child.Label}は以前この{claim.Party}の支給の対象で、支給が終わっています。",
                "終わった理由（施設入所、別居など）がなくなったことと、その日を確かめてください。", child.Person.NameKey, "event.date");
        }
    }
}
