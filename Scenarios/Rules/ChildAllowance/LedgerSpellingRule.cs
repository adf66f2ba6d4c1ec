using Rpa.Scenarios.Values;

namespace Rpa.Scenarios.Rules.ChildAllowance;

/// <summary>
/// JT-007. E-application services often take JIS level 1 and 2 only: a variant (髙/高) is to be expected and never an error.
/// The ledger's address is not shown: the case may be of a person under protection.
/// </summary>
internal sealed class LedgerSpellingRule : ClaimRule
{
    public override RuleInfo Info { get; } = new(
        "JT-007", Severity.Warning, "台帳との照合（氏名・フリガナ・住所）",
        "氏名の字体か氏名そのもの、フリガナ、住所が宛名台帳と異なる。方書の省略、都道府県の省略、丁目・番地の書き方の違いは数えない",
        "住民基本台帳法 7条", ["*.name", "*.kana", "claimant.address"], []);

    protected override IEnumerable<Finding> Check(ClaimFacts claim) => claim.Persons
        .Where(person => person.Resident is not null)
        .SelectMany(person => Name(person).Concat(Kana(person)).Concat(Address(claim, person)));

    private IEnumerable<Finding> Name(ClaimPerson person)
    {
        var ledger = person.Resident!;
        if (person.Name is null || NameText.StrictlyEqual(person.Name, ledger.Name) || NameText.StrictlyEqual(person.Name, ledger.AliasName))
        {
            yield break;
        }

        var variant = NameText.LooselyEqual(person.Name, ledger.Name) || NameText.LooselyEqual(person.Name, ledger.AliasName);
        yield return variant
            ? Warning(
                $"{person.Label}の氏名の字体が台帳と異なります（台帳: {ledger.Name}）。",
                "同じ人であることを確かめてください。基幹業務システムには台帳の字体が使われます。", person.NameKey)
            : Warning(
                $"{person.Label}の氏名が台帳と異なります（台帳: {ledger.Name}）。",
                "読み誤りなら直してください。婚姻などで氏名が変わっている場合は、同じ人であることを確かめてください。", person.NameKey);
    }

    private IEnumerable<Finding> Kana(ClaimPerson person)
    {
        var ledger = person.Resident!;
        if (person.Kana is not null && !KanaText.LooselyEqual(person.Kana, ledger.Kana) && !KanaText.LooselyEqual(person.Kana, ledger.AliasKana))
        {
            yield return Warning(
                $"{person.Label}のフリガナが台帳と異なります（台帳: {ledger.Kana}）。",
                "読み誤りなら直してください。同じ人であることを確かめてください。", person.KanaKey);
        }
    }

    private IEnumerable<Finding> Address(ClaimFacts claim, ClaimPerson person)
    {
        var key = person.Key + ".address";
        if (claim.Text(key) is not { } written || AddressText.IsDitto(written))
        {
            yield break;
        }

        var ledger = person.Resident!;
        switch (AddressText.Compare(AddressText.Split(written), AddressText.Split(ledger.Address, ledger.Building)))
        {
            case AddressMatch.Different:
                yield return Warning(
                    $"{person.Label}の住所が台帳と異なります。",
                    "原本の読み誤りがないか確かめてください。転居の届出が済んでいない場合もあります。", key);
                break;
            case AddressMatch.BuildingDiffers:
                yield return Warning(
                    $"{person.Label}の住所の方書（建物・部屋）が台帳と異なります。",
                    "原本の読み誤りがないか確かめてください。", key);
                break;
            default:
                break;
        }
    }
}
