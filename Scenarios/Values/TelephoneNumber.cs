using System.Text.RegularExpressions;

namespace Rpa.Scenarios.Values;

/// <summary>電話番号: canonical form is digits only.</summary>
public static partial class TelephoneNumber
{
    /// <summary>Parses a number with hyphens, parentheses, spaces or +81.</summary>
    /// <param name="text">As written.</param>
    /// <param name="localAreaCode">市外局番 of the town, proposed when it was left out, or null.</param>
    public static Parsed<string> Parse(string? text, string? localAreaCode = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("電話番号が空です。");
        }

        var folded = Hyphens.ToAscii(DigitText.FoldWidth(text)).Trim();
        folded = CountryCode().Replace(folded, "0");
        var digits = string.Concat(folded.Where(c => c is not (' ' or '-' or '(' or ')' or '.' or '・')));
        if (!DigitText.IsDigits(digits))
        {
            return Parsed.Bad<string>("電話番号に数字以外の文字があります。");
        }

        if (Mobile().IsMatch(digits) || Landline().IsMatch(digits) || Service().IsMatch(digits))
        {
            return Parsed.Ok(digits);
        }

        if (digits.Length == 10 && LostZero().IsMatch(digits))
        {
            return Parsed.Ok("0" + digits, "先頭の0がないので補いました。確かめてください。");
        }

        if (digits.Length == 10 && ShortMobile().IsMatch(digits))
        {
            return Parsed.Bad<string>("携帯電話の番号が1桁足りません。");
        }

        if (digits.Length is 6 or 7 or 8 && digits[0] != '0')
        {
            return localAreaCode is not null && localAreaCode.Length + digits.Length == 10
                ? Parsed.Ok(localAreaCode + digits, $"市外局番がないので{localAreaCode}を補いました。確かめてください。")
                : Parsed.Bad<string>("市外局番がありません。");
        }

        return Parsed.Bad<string>($"電話番号の桁数（{digits.Length}桁）か始まりが正しくありません。");
    }

    /// <summary>With hyphens where the grouping is certain (mobile, 0120, 0570, 0800, 050, 03, 06); other numbers as they are.</summary>
    public static string Format(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length switch
        {
            11 when digits.StartsWith("0800", StringComparison.Ordinal) => $"{digits[..4]}-{digits[4..7]}-{digits[7..]}",
            11 => $"{digits[..3]}-{digits[3..7]}-{digits[7..]}",
            10 when digits.StartsWith("0120", StringComparison.Ordinal) || digits.StartsWith("0570", StringComparison.Ordinal)
                => $"{digits[..4]}-{digits[4..7]}-{digits[7..]}",
            10 when digits[1] is '3' or '6' => $"{digits[..2]}-{digits[2..6]}-{digits[6..]}",
            _ => digits,
        };
    }

    [GeneratedRegex(@"^\+81[- ]?(\(0\))?0?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountryCode();

    [GeneratedRegex("^0[5-9]0[0-9]{8}$", RegexOptions.None, 1000)]
    private static partial Regex Mobile();

    // The two-digit prefixes of mobiles and IP telephones have 11 digits; 10 of them are a number with a digit lost.
    [GeneratedRegex("^0(?![5-9]0)[1-9][0-9]{8}$", RegexOptions.None, 1000)]
    private static partial Regex Landline();

    [GeneratedRegex("^0120[0-9]{6}$|^0570[0-9]{6}$|^0800[0-9]{7}$", RegexOptions.None, 1000)]
    private static partial Regex Service();

    [GeneratedRegex("^[5-9]0[0-9]{8}$", RegexOptions.None, 1000)]
    private static partial Regex LostZero();

    [GeneratedRegex("^0[5-9]0[0-9]{7}$", RegexOptions.None, 1000)]
    private static partial Regex ShortMobile();
}
