namespace Rpa.Scenarios.Rules.Care;

/// <summary>FG-005. What the ledger knows is asked only where the town exports it.</summary>
internal sealed class BurdenTaxRule : CareRule
{
    private const string SpouseTaxed = "spouse.taxed";

    public override RuleInfo Info { get; } = new(
        "FG-005", Severity.Error, "市町村民税の課税",
        "配偶者の市町村民税が課税になっている、または台帳で世帯の誰かか配偶者が課税",
        "介護保険法施行規則 83条の5（世帯と配偶者の市町村民税非課税）", [SpouseTaxed, "insured.name"], []);

    protected override IEnumerable<Finding> Check(CareFacts care)
    {
        if (care.HasSpouse && care.Is(SpouseTaxed, "1"))
        {
            yield return Error("配偶者の市町村民税が課税です。", "丸の付け誤りでなければ認定できません。世帯が別でも、配偶者が課税なら対象になりません。", SpouseTaxed);
        }

        if (care.Burden is { HouseholdTaxed: true } or { SpouseTaxed: true })
        {
            yield return Error(
                care.Burden.HouseholdTaxed ? "台帳では、世帯に市町村民税の課税者がいます。" : "台帳では、配偶者の市町村民税が課税です。",
                "課税の状況を税の担当に確かめてください。課税なら認定できません。", "insured.name");
        }
    }
}
