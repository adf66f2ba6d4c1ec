namespace CoreSystem.Web.Allowance;

/// <summary>The code tables (コード表) of the child-allowance screens.</summary>
internal static class Codes
{
    public static IReadOnlyDictionary<string, string> Reason { get; } = Table("1:出生 2:転入 3:公務員退職 9:その他");

    public static IReadOnlyDictionary<string, string> Job { get; } = Table("1:会社員 2:自営業 3:公務員 4:その他");

    public static IReadOnlyDictionary<string, string> Pension { get; } = Table("1:被用 2:非被用 9:その他");

    public static IReadOnlyDictionary<string, string> Exists { get; } = Table("1:有 2:無");

    public static IReadOnlyDictionary<string, string> Living { get; } = Table("1:同一 2:維持");

    public static IReadOnlyDictionary<string, string> Cohabit { get; } = Table("1:同居 2:別居");

    public static IReadOnlyDictionary<string, string> AccountType { get; } = Table("1:普通 2:当座 4:貯蓄");

    public static IReadOnlyDictionary<string, string> Status { get; } = Table("1:受給中 9:消滅");

    /// <summary>職業コード of 公務員.</summary>
    public const string PublicServant = "3";

    /// <summary>種目コード of 普通預金.</summary>
    public const string OrdinaryAccount = "1";

    public static bool IsYes(string code) => string.Equals(code, "1", StringComparison.Ordinal);

    /// <summary>The meaning of a code; empty when it has none.</summary>
    public static string Name(IReadOnlyDictionary<string, string> table, string code) => table.GetValueOrDefault(code, "");

    /// <summary>The table as an input field carries it for its display: <c>1:出生 2:転入</c>.</summary>
    public static string Attribute(IReadOnlyDictionary<string, string> table) =>
        string.Join(' ', table.Select(pair => $"{pair.Key}:{pair.Value}"));

    private static Dictionary<string, string> Table(string text) =>
        text.Split(' ').Select(entry => entry.Split(':')).ToDictionary(e => e[0], e => e[1], StringComparer.Ordinal);
}
