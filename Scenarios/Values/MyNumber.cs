namespace Rpa.Scenarios.Values;

/// <summary>
/// 個人番号: 12 digits, the last a check digit (番号法施行令 8条; 平成26年総務省令85号 5条).
/// It catches about 98 % of single errors and swaps: a good filter, no proof.
/// </summary>
public static class MyNumber
{
    /// <summary>Parses 12 digits in any width, with spaces or hyphens between groups.</summary>
    public static Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("個人番号が空です。");
        }

        var digits = DigitText.Digits(text);
        if (digits is null)
        {
            return Parsed.Bad<string>("個人番号に数字以外の文字があります。");
        }

        if (digits.Length != 12)
        {
            return Parsed.Bad<string>($"個人番号は12桁ですが、{digits.Length}桁あります。");
        }

        if (digits.All(c => c == digits[0]))
        {
            return Parsed.Bad<string>("個人番号がすべて同じ数字です。");
        }

        return IsValid(digits) ? Parsed.Ok(digits) : Parsed.Bad<string>("個人番号の検査数字（12桁目）が合いません。");
    }

    /// <summary>Whether it is 12 ASCII digits, not all equal, with the right check digit.</summary>
    public static bool IsValid(string? digits) =>
        digits is { Length: 12 } && DigitText.IsDigits(digits) && digits.Any(c => c != digits[0]) && CheckDigit(digits[..11]) == digits[11];

    /// <summary>The check digit of the first 11 digits.</summary>
    /// <exception cref="ArgumentException">Not 11 ASCII digits.</exception>
    public static char CheckDigit(string first11)
    {
        CheckDigits.Require(first11, 11);
        var sum = 0;
        for (var n = 1; n <= 11; n++)
        {
            sum += (first11[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5);
        }

        var remainder = sum % 11;
        return (char)('0' + (remainder <= 1 ? 0 : 11 - remainder));
    }

    /// <summary>For screens and logs: only the last four digits, e.g. <c>********9018</c>. Anything shorter is masked wholly.</summary>
    public static string Mask(string? digits) =>
        digits is { Length: > 4 } ? new string('*', digits.Length - 4) + digits[^4..] : new string('*', digits?.Length ?? 0);
}
