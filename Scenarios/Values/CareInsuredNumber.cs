namespace Rpa.Scenarios.Values;

/// <summary>
/// 介護保険 被保険者番号: 10 characters, digits with significant leading zeros; a first "H" for recipients of 生活保護 aged 40–64
/// (みなし2号). No check digit is common to all towns: existence in the ledger is the check.
/// </summary>
public static class CareInsuredNumber
{
    /// <summary>Parses 10 characters in any width. Fewer digits propose lost leading zeros, with a warning.</summary>
    public static Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("被保険者番号が空です。");
        }

        var folded = Hyphens.ToAscii(DigitText.FoldWidth(text)).ToUpperInvariant();
        var number = string.Concat(folded.Where(c => c is not (' ' or '-')));
        if (number.Length == 0 || !(char.IsAsciiDigit(number[0]) || number[0] == 'H') || !number.Skip(1).All(char.IsAsciiDigit))
        {
            return Parsed.Bad<string>("被保険者番号に使えない文字があります。");
        }

        return number.Length == 10 ? Parsed.Ok(number)
            : number.Length < 10 && number[0] != 'H'
                ? Parsed.Ok(number.PadLeft(10, '0'), "被保険者番号が10桁ないので先頭に0を補いました。確かめてください。")
            : Parsed.Bad<string>($"被保険者番号は10桁ですが、{number.Length}桁あります。");
    }
}
