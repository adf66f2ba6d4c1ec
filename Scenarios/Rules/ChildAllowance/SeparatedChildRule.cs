namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-031. Where it is enabled, JT-001 leaves these fields to it.</summary>
internal sealed class SeparatedChildRule : ClaimRule
{
    public const string Id = "JT-031";
    private const string StatementAttached = "5";

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "別居の児童",
        "別居の児童の住所か個人番号が書かれていない。別居監護申立書が添付されていないときは W",
        "児童手当法施行規則 1条の4、番号法", ["child.*.cohabit", "child.*.address", "child.*.my_number", "attach"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        var separated = claim.Children.Where(child => claim.Is(child.Key + ".cohabit", "2")).ToList();
        foreach (var child in separated)
        {
            var (address, number) = (child.Key + ".address", child.Key + ".my_number");
            if (claim.Is(child.Key + ".address_same", "1"))
            {
                yield return Error(
                    $"{child.Label}は別居と書かれていますが、住所は{claim.Party}に同じとなっています。",
                    $"同居か別居かを{claim.Party}に確かめてください。", child.Key + ".cohabit", child.Key + ".address_same");
            }
            else if (claim.Application.Asks(address) && !claim.IsFilled(address))
            {
                yield return Error(
                    $"{child.Label}は別居ですが、住所が書かれていません。",
                    $"児童の住所を{claim.Party}に確かめてください。", address, child.Key + ".cohabit");
            }

            if (claim.Application.Asks(number) && !claim.IsFilled(number))
            {
                yield return Error(
                    $"{child.Label}は別居ですが、個人番号が書かれていません。",
                    $"児童の個人番号を{claim.Party}に確かめてください。", number, child.Key + ".cohabit");
            }
        }

        if (separated.Count > 0 && claim.Application.Asks("attach") && !claim.Has("attach", StatementAttached))
        {
            yield return Warning(
                "別居の児童がいますが、別居監護申立書がありません。",
                "別居監護申立書の提出を求めてください。", separated.Select(child => child.Key + ".cohabit").Prepend("attach"));
        }
    }
}
