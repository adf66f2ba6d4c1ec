using System.Globalization;

namespace CoreSystem.Web.Mopeds;

/// <summary>種別 of mopeds: codes of this system, limits and yearly tax (地方税法463条の15; 新基準原付 since 令和7年4月).</summary>
internal static class MopedKinds
{
    /// <summary>As a code field takes it.</summary>
    public const string Table = "11:第一種 12:第二種乙 13:第二種甲 21:ミニカー 22:特定小型 31:農耕用 32:小型特殊";

    private static readonly Dictionary<string, int> Taxes = new(StringComparer.Ordinal)
    {
        ["11"] = 2000, ["12"] = 2000, ["13"] = 2400, ["21"] = 3700, ["22"] = 2000, ["31"] = 2400, ["32"] = 5900,
    };

    /// <summary>年税額 in yen; 0 for no kind.</summary>
    public static int Tax(string kind) => Taxes.GetValueOrDefault(kind);

    /// <summary>The code of this system for a code of the ledger (1 to 7).</summary>
    public static string OfLedger(string code) => code switch
    {
        "1" => "11", "2" => "12", "3" => "13", "4" => "21", "5" => "22", "6" => "31", _ => "32",
    };

    public static string Name(string kind) =>
        Table.Split(' ').Select(entry => entry.Split(':')).FirstOrDefault(e => string.Equals(e[0], kind, StringComparison.Ordinal))?[1] ?? "";

    /// <summary>Whether an engine is of a kind. Kinds of other than mopeds have no limits here.</summary>
    /// <param name="kind">Code.</param>
    /// <param name="litres">総排気量; null when not given.</param>
    /// <param name="power">定格出力 in kW; null when not given.</param>
    /// <param name="most">最高出力 in kW; null when not given.</param>
    public static bool Fits(string kind, decimal? litres, decimal? power, decimal? most) => kind switch
    {
        "11" => litres <= 0.050m || power <= 0.60m || (litres <= 0.125m && most <= 4.0m),
        "12" => litres is > 0.050m and <= 0.090m || power is > 0.60m and <= 0.80m,
        "13" => litres is > 0.090m and <= 0.125m || power is > 0.80m and <= 1.00m,
        "21" => litres is > 0.020m and <= 0.050m || power is > 0.25m and <= 0.60m,
        "22" => power <= 0.60m,
        _ => true,
    };

    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
