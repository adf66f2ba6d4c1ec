namespace Rpa.Scenarios.Rules.Care;

/// <summary>KG-030. The certification can go on without consent; its result cannot be shared.</summary>
internal sealed class ConsentRule : CareRule
{
    public const string Id = "KG-030";
    private const string Consent = "consent.1";
    private const string Sign = "consent.sign";
    private const string Agreed = "1";

    public override RuleInfo Info { get; } = new(
        Id, Severity.Warning, "情報提供の同意",
        "認定結果などを居宅介護支援事業者や主治医に示すことの同意がない、または署名がない",
        "個人情報保護法 69条2項1号（本人の同意）、市の要介護認定の事務", [Consent, Sign], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.Application.Asks(Consent) && !care.Is(Consent, Agreed))
        {
            yield return Warning(
                care.IsFilled(Consent) ? "情報提供に「同意しない」とあります。" : "情報提供の同意に印がありません。",
                "認定は進められますが、結果を居宅介護支援事業者や主治医に示せません。本人の意思を確かめてください。", Consent);
        }
        else if (care.Application.Asks(Sign) && !care.IsFilled(Sign))
        {
            yield return Warning("同意の署名がありません。", "本人の署名（できなければ代筆と理由）を求めてください。認定は進められます。", Sign);
        }
    }
}
