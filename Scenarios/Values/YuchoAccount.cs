namespace Rpa.Scenarios.Values;

/// <summary>
/// ゆうちょ銀行: 記号・番号 of the passbook → 店番・種目・口座番号 for transfers from other banks.
/// 1ABCD + 番号ending in 1 → AB8, 普通, 番号 without the last digit; 0ABCD + 番号 → AB9, 当座, the whole 番号; both zero-filled to 7.
/// </summary>
public static class YuchoAccount
{
    private const string KanjiDigits = "〇一二三四五六七八九";

    /// <summary>Converts; the re-issue digit between the two ("10530-1-12345671") is ignored wherever it was written.</summary>
    public static Parsed<BankAccount> Convert(string? symbol, string? number)
    {
        var symbolDigits = Groups(symbol);
        var numberDigits = Groups(number);
        if (symbolDigits is null or [] || numberDigits is null or [])
        {
            return Parsed.Bad<BankAccount>("ゆうちょの記号と番号の両方が要ります。");
        }

        var kigo = symbolDigits[0];
        var bango = numberDigits[^1];
        if (symbolDigits.Length > 2 || numberDigits.Length > 2 || symbolDigits.Skip(1).Concat(numberDigits.SkipLast(1)).Any(reissue => reissue.Length != 1))
        {
            return Parsed.Bad<BankAccount>("ゆうちょの記号・番号の書き方が読み取れません。");
        }

        if (kigo.Length != 5)
        {
            return Parsed.Bad<BankAccount>($"ゆうちょの記号は5桁ですが、{kigo.Length}桁あります。");
        }

        return kigo[0] switch
        {
            '1' => Ordinary(kigo, bango),
            '0' => Giro(kigo, bango),
            _ => Parsed.Bad<BankAccount>("ゆうちょの記号は1（総合口座など）か0（振替口座）で始まります。"),
        };
    }

    /// <summary>店名 as people write it: 058 → 〇五八.</summary>
    public static string BranchName(string branchCode)
    {
        ArgumentNullException.ThrowIfNull(branchCode);
        return string.Concat(branchCode.Select(c => char.IsAsciiDigit(c) ? KanjiDigits[c - '0'] : c));
    }

    private static Parsed<BankAccount> Ordinary(string kigo, string bango) =>
        bango.Length is < 2 or > 8 ? Parsed.Bad<BankAccount>($"ゆうちょの番号は2桁から8桁ですが、{bango.Length}桁あります。")
        : bango[^1] != '1' ? Parsed.Bad<BankAccount>("記号が1で始まるゆうちょの番号は1で終わりますが、そうなっていません。")
        : Make(kigo[1..3] + "8", "1", bango[..^1]);

    private static Parsed<BankAccount> Giro(string kigo, string bango) =>
        bango.Length > 7 ? Parsed.Bad<BankAccount>($"振替口座の番号は7桁までですが、{bango.Length}桁あります。")
        : Make(kigo[1..3] + "9", "2", bango);

    private static Parsed<BankAccount> Make(string branch, string type, string number) =>
        number.All(c => c == '0')
            ? Parsed.Bad<BankAccount>("ゆうちょの番号がすべて0です。")
            : Parsed.Ok(new BankAccount(BankAccount.YuchoBankCode, branch, type, number.PadLeft(7, '0')));

    private static string[]? Groups(string? text)
    {
        var folded = Hyphens.ToAscii(DigitText.FoldWidth(text ?? string.Empty)).Trim();
        var groups = folded.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return groups.All(DigitText.IsDigits) ? groups : null;
    }
}
