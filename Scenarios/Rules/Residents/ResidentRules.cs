namespace Rpa.Scenarios.Rules.Residents;

/// <summary>The rules that hold the persons of any procedure against the ledger.</summary>
internal static class ResidentRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new ResidentRule("KG-003", "被保険者の特定", "介護保険法 27条・32条、住民基本台帳法"),
        new NameVariantRule(),
    ];
}
