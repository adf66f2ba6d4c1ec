using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>JT-030. Two households registered at one address (世帯分離) live together; two addresses do not.</summary>
internal sealed class CohabitingChildRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-030", Severity.Warning, "同居の確認",
        "同居と書かれた児童が、台帳では請求者と別の世帯で住所も異なる、または住民でない",
        "児童手当法 4条（監護・生計同一）", ["child.*.cohabit"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim)
    {
        if (claim.Claimant.Resident is not { } claimant)
        {
            yield break;
        }

        foreach (var child in claim.Children.Where(child => claim.Is(child.Key + ".cohabit", "1")))
        {
            if (child.Person.Resident is { } person && person.Status != ResidentStatus.Dead && !LiveTogether(person, claimant))
            {
                yield return Warning(
                    $"{child.Label}は同居と書かれていますが、台帳では{claim.Party}と別の住所です。",
                    "別居なら別居監護申立書と児童の住所・個人番号が要ります。住民異動の届出が済んでいない場合もあります。", child.Key + ".cohabit");
            }
        }
    }

    private static bool LiveTogether(Person child, Person claimant) =>
        child.Status == claimant.Status
        && (string.Equals(child.HouseholdNo, claimant.HouseholdNo, StringComparison.Ordinal)
            || AddressText.Compare(AddressText.Split(child.Address, child.Building), AddressText.Split(claimant.Address, claimant.Building)) == AddressMatch.Same);
}
