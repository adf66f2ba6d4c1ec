namespace Rpa.Scenarios.Rules.Care;

/// <summary>FG-006. Without consent the town may not ask banks (介護保険法203条), so there is no certification.</summary>
internal sealed class BurdenConsentRule : CareRule
{
    public const string Id = "FG-006";
    private const string Own = "consent.sign";
    private const string Spouses = "consent.spouse_sign";

    public override RuleInfo Info { get; } = new(
        Id, Severity.Error, "同意書の署名",
        "銀行などへの照会の同意書に、本人か配偶者（いる場合）の署名がない",
        "介護保険法 203条、介護保険法施行規則 83条の6", [Own, Spouses], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Application.Asks(Own) && !care.IsFilled(Own))
        {
            yield return Error("同意書に本人の署名がありません。", "署名（できなければ代筆と理由）を求めてください。同意がないと預貯金等を確かめられません。", Own);
        }

        if (care.HasSpouse && care.Application.Asks(Spouses) && !care.IsFilled(Spouses))
        {
            yield return Error("同意書に配偶者の署名がありません。", "配偶者の署名を求めてください。同意がないと預貯金等を確かめられません。", Spouses, "spouse.exists");
        }
    }
}
