namespace Rpa.Scenarios.Values;

/// <summary>口座 for transfers.</summary>
/// <param name="BankCode">金融機関コード, 4 digits; 9900 is ゆうちょ.</param>
/// <param name="BranchCode">店番, 3 digits.</param>
/// <param name="AccountType">預金種目: 1 普通, 2 当座, 4 貯蓄, 9 その他.</param>
/// <param name="AccountNumber">口座番号, 7 digits.</param>
public sealed record BankAccount(string BankCode, string BranchCode, string AccountType, string AccountNumber)
{
    /// <summary>金融機関コード of ゆうちょ銀行.</summary>
    public const string YuchoBankCode = "9900";

    /// <summary>The kind only: an account number must not reach a log by accident.</summary>
    public override string ToString() => nameof(BankAccount);

    /// <summary>Parses a 金融機関コード: 4 digits, shorter ones zero-filled with a warning.</summary>
    public static Parsed<string> ParseBankCode(string? text) => ParseDigits(text, "金融機関コード", 4);

    /// <summary>Parses a 店番: 3 digits, shorter ones zero-filled with a warning; kanji numerals (〇五八) too.</summary>
    public static Parsed<string> ParseBranchCode(string? text) =>
        ParseDigits(text is null ? null : DigitText.FoldKanjiDigits(text.Trim().TrimEnd('店')), "店番", 3);

    /// <summary>Parses a 口座番号: up to 7 digits, zero-filled; more than 7 and only zeros are errors.</summary>
    public static Parsed<string> ParseNumber(string? text)
    {
        var parsed = ParseDigits(text, "口座番号", 7);
        return parsed.IsValid && parsed.Value.All(c => c == '0') ? Parsed.Bad<string>("口座番号がすべて0です。") : parsed;
    }

    private static Parsed<string> ParseDigits(string? text, string what, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>($"{what}が空です。");
        }

        var digits = DigitText.Digits(text);
        return digits is null ? Parsed.Bad<string>($"{what}に数字以外の文字があります。")
            : digits.Length > length ? Parsed.Bad<string>($"{what}は{length}桁までですが、{digits.Length}桁あります。")
            : digits.Length < length ? Parsed.Ok(digits.PadLeft(length, '0'), $"{what}が{length}桁ないので先頭に0を補いました。確かめてください。")
            : Parsed.Ok(digits);
    }
}
