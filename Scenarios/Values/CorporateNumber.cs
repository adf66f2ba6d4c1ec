namespace Rpa.Scenarios.Values;

/// <summary>
/// 法人番号: 13 digits, the first a check digit 1–9 (weights 1, 2 from the right over the 12-digit base, modulus 9).
/// A swap of 0 and 9 in one place cannot be seen.
/// </summary>
public static class CorporateNumber
{
    /// <summary>Parses 13 digits in any width, with spaces or hyphens between groups.</summary>
    public static Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("法人番号が空です。");
        }

        var digits = DigitText.Digits(text);
        return digits is null ? Parsed.Bad<string>("法人番号に数字以外の文字があります。")
            : digits.Length == 12 ? Parsed.Bad<string>("法人番号は13桁ですが、12桁です。個人番号ではありませんか。")
            : digits.Length != 13 ? Parsed.Bad<string>($"法人番号は13桁ですが、{digits.Length}桁あります。")
            : IsValid(digits) ? Parsed.Ok(digits)
            : Parsed.Bad<string>("法人番号の検査数字（1桁目）が合いません。");
    }

    /// <summary>Whether it is 13 ASCII digits with the right check digit.</summary>
    public static bool IsValid(string? digits) =>
        digits is { Length: 13 } && DigitText.IsDigits(digits) && CheckDigit(digits[1..]) == digits[0];

    /// <summary>The check digit of the 12-digit base number (基礎番号).</summary>
    /// <exception cref="ArgumentException">Not 12 ASCII digits.</exception>
    public static char CheckDigit(string base12)
    {
        CheckDigits.Require(base12, 12);
        var sum = 0;
        for (var n = 1; n <= 12; n++)
        {
            sum += (base12[12 - n] - '0') * (n % 2 == 1 ? 1 : 2);
        }

        return (char)('0' + 9 - (sum % 9));
    }
}
