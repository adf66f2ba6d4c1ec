using System.Globalization;
using CoreSystem.Web.Data;

namespace CoreSystem.Web.Banks;

/// <summary>The masters of banks and branches.</summary>
internal sealed class BankStore(Database database)
{
    /// <summary>Code of ゆうちょ銀行, whose branch names are the digits of the code.</summary>
    public const string Yucho = "9900";

    private const string KanjiDigits = "〇一二三四五六七八九";

    /// <summary>Name of a bank; null when there is none.</summary>
    public string? BankName(string code)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT bank_name FROM banks WHERE bank_code = $code", r => r.GetString(0), null, ("$code", code)).SingleOrDefault();
    }

    /// <summary>Name of a branch; null when there is none. ゆうちょ銀行 takes every 店番 of 3 digits.</summary>
    public string? BranchName(string bankCode, string branchCode)
    {
        if (string.Equals(bankCode, Yucho, StringComparison.Ordinal))
        {
            return branchCode.Length == 3 && branchCode.All(char.IsAsciiDigit)
                ? string.Concat(branchCode.Select(c => KanjiDigits[c - '0'])) + "店"
                : null;
        }

        using var connection = database.Open();
        return connection.Query(
            "SELECT branch_name FROM branches WHERE bank_code = $bank AND branch_code = $branch",
            r => r.GetString(0),
            null,
            ("$bank", bankCode),
            ("$branch", branchCode)).SingleOrDefault();
    }

    /// <summary>Banks whose name holds a text or whose code starts with it.</summary>
    public IReadOnlyList<CodeName> Banks(string text) => Search(
        "SELECT bank_code, bank_name FROM banks WHERE bank_name LIKE '%' || $text || '%' OR bank_code LIKE $text || '%' ORDER BY 1", text);

    /// <summary>Branches of a bank, likewise.</summary>
    public IReadOnlyList<CodeName> Branches(string bankCode, string text) => Search(
        """
        SELECT branch_code, branch_name FROM branches
        WHERE bank_code = $bank AND (branch_name LIKE '%' || $text || '%' OR branch_code LIKE $text || '%') ORDER BY 1
        """,
        text,
        bankCode);

    private List<CodeName> Search(string sql, string text, string bankCode = "")
    {
        using var connection = database.Open();
        return connection.Query(
            string.Create(CultureInfo.InvariantCulture, $"{sql} LIMIT 50"),
            r => new CodeName(r.GetString(0), r.GetString(1)),
            null,
            ("$text", text.Trim()),
            ("$bank", bankCode));
    }
}
