namespace Rpa.Scenarios.Rules.Care;

/// <summary>預貯金等 of an application for the burden limit: of husband and wife together.</summary>
internal static class AssetTotal
{
    private const string Debts = "assets.debts";
    private static readonly string[] Assets = ["assets.deposits", "assets.securities", "assets.other"];

    /// <summary>The fields that hold amounts.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Assets, Debts];

    /// <summary>Assets less debts in yen; null where no asset is written.</summary>
    public static long? Of(CareFacts care)
    {
        var amounts = Assets.Select(field => care.Application[field]?.Number).OfType<long>().ToList();
        return amounts.Count == 0 ? null : amounts.Sum() - (care.Application[Debts]?.Number ?? 0);
    }
}
