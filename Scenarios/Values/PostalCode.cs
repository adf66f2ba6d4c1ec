namespace Rpa.Scenarios.Values;

/// <summary>郵便番号: canonical form is 7 digits.</summary>
public static class PostalCode
{
    /// <summary>Parses 7 digits with 〒, hyphens, any width. Six or five digits propose a lost leading zero, with a warning.</summary>
    public static Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("郵便番号が空です。");
        }

        var digits = DigitText.Digits(text.Replace("〒", string.Empty, StringComparison.Ordinal));
        return digits is null ? Parsed.Bad<string>("郵便番号に数字以外の文字があります。")
            : digits.Length == 7 ? Parsed.Ok(digits)
            : digits.Length is >= 4 and < 7 && text.AsSpan().IndexOfAny("-－−") < 0
                ? Parsed.Ok(digits.PadLeft(7, '0'), "郵便番号が7桁ないので先頭に0を補いました（表計算ソフトで0が落ちた可能性）。確かめてください。")
            : Parsed.Bad<string>($"郵便番号は7桁ですが、{digits.Length}桁あります。");
    }

    /// <summary>000-1234; anything but 7 digits comes back unchanged.</summary>
    public static string Format(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length == 7 ? $"{digits[..3]}-{digits[3..]}" : digits;
    }
}
