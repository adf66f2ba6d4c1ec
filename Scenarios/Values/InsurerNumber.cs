namespace Rpa.Scenarios.Values;

/// <summary>保険者番号: 介護 and 国保 6 digits, others 8; check digit by <see cref="Mod10W21"/>.</summary>
public static class InsurerNumber
{
    /// <summary>Parses a 介護保険者番号 (6 digits); says so when it looks like a 団体コード instead.</summary>
    public static Parsed<string> ParseCare(string? text) => Parse(text, "介護保険者番号", [6]);

    /// <summary>Parses a 保険者番号 of a medical insurance (6 digits 国保, else 8).</summary>
    public static Parsed<string> ParseMedical(string? text) => Parse(text, "保険者番号", [6, 8]);

    private static Parsed<string> Parse(string? text, string what, int[] lengths)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>($"{what}が空です。");
        }

        var digits = DigitText.Digits(text);
        if (digits is null)
        {
            return Parsed.Bad<string>($"{what}に数字以外の文字があります。");
        }

        if (!lengths.Contains(digits.Length))
        {
            return Parsed.Bad<string>($"{what}は{string.Join("桁か", lengths)}桁ですが、{digits.Length}桁あります。");
        }

        if (Mod10W21.IsValid(digits))
        {
            return Parsed.Ok(digits);
        }

        return MunicipalityCode.IsValid(digits)
            ? Parsed.Bad<string>($"{what}ではなく団体コードが書かれているようです（検査数字の計算方法が異なります）。")
            : Parsed.Bad<string>($"{what}の検査数字が合いません。");
    }
}
