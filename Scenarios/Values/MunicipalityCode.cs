namespace Rpa.Scenarios.Values;

/// <summary>
/// 全国地方公共団体コード: 5 digits (JIS 市区町村) and a check digit (weights 6, 5, 4, 3, 2; modulus 11).
/// The 介護保険者番号 on the same five digits has another check digit: <see cref="Mod10W21"/>.
/// </summary>
public static class MunicipalityCode
{
    /// <summary>Parses 6 digits in any width.</summary>
    public static Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("団体コードが空です。");
        }

        var digits = DigitText.Digits(text);
        return digits is null ? Parsed.Bad<string>("団体コードに数字以外の文字があります。")
            : digits.Length != 6 ? Parsed.Bad<string>($"団体コードは6桁ですが、{digits.Length}桁あります。")
            : IsValid(digits) ? Parsed.Ok(digits)
            : Mod10W21.IsValid(digits) ? Parsed.Bad<string>("団体コードではなく保険者番号が書かれているようです（検査数字の計算方法が異なります）。")
            : Parsed.Bad<string>("団体コードの検査数字が合いません。");
    }

    /// <summary>Whether it is 6 ASCII digits with the right check digit.</summary>
    public static bool IsValid(string? digits) =>
        digits is { Length: 6 } && DigitText.IsDigits(digits) && CheckDigit(digits[..5]) == digits[5];

    /// <summary>The check digit of the five JIS digits.</summary>
    /// <exception cref="ArgumentException">Not 5 ASCII digits.</exception>
    public static char CheckDigit(string first5)
    {
        CheckDigits.Require(first5, 5);
        var sum = 0;
        for (var i = 0; i < 5; i++)
        {
            sum += (first5[i] - '0') * (6 - i);
        }

        return (char)('0' + ((11 - (sum % 11)) % 10));
    }
}
