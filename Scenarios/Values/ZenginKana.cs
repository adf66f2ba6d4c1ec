namespace Rpa.Scenarios.Values;

/// <summary>
/// 口座名義 in the character set of 全銀 transfer data: half-width 0-9 A-Z ｱ-ﾝ ﾞ ﾟ space ( ) - . /, no small kana, the long mark is a hyphen,
/// ｦ is ｵ, a dakuten counts as a character, at most 30 characters.
/// </summary>
public static class ZenginKana
{
    /// <summary>Longest account holder, in half-width characters.</summary>
    public const int MaxLength = 30;

    private const string Signs = " ()-./";

    /// <summary>Folds a holder's name in any width into 全銀 characters (タカハシ　テツヤ → ﾀｶﾊｼ ﾃﾂﾔ).</summary>
    public static Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("口座名義が空です。");
        }

        var folded = Fold(text);
        if (!folded.All(IsZengin))
        {
            return Parsed.Bad<string>("口座名義に全銀で使えない文字があります。");
        }

        return folded.Length > MaxLength
            ? Parsed.Bad<string>($"口座名義は半角{MaxLength}文字までですが、{folded.Length}文字あります。")
            : Parsed.Ok(folded);
    }

    /// <summary>Full-width katakana of a 全銀 name, for screens. Small kana do not come back, hyphens after kana become ー.</summary>
    public static string ToFullWidth(string zengin) => KanaText.Canonicalize(zengin);

    /// <summary>Whether two holders are the same once folded; spaces and ・ do not count.</summary>
    public static bool SameHolder(string? a, string? b) =>
        a is not null && b is not null && Key(a).Length > 0 && string.Equals(Key(a), Key(b), StringComparison.Ordinal);

    private static string Key(string text) => Fold(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static string Fold(string text)
    {
        // Spaces first: FoldWidth turns them into ASCII, KanaText into ideographic ones.
        var kana = KanaText.Canonicalize(DigitText.FoldWidth(text.Trim()));
        var large = string.Concat(kana.Select(c => c switch
        {
            'ァ' => 'ア', 'ィ' => 'イ', 'ゥ' => 'ウ', 'ェ' => 'エ', 'ォ' => 'オ', 'ッ' => 'ツ', 'ャ' => 'ヤ', 'ュ' => 'ユ', 'ョ' => 'ヨ',
            'ヮ' => 'ワ', 'ヵ' => 'カ', 'ヶ' => 'ケ', 'ヲ' => 'オ', 'ヰ' => 'イ', 'ヱ' => 'エ',
            '\u3000' or '・' => ' ',
            _ => Hyphens.IsHyphen(c) ? '-' : char.ToUpperInvariant(c),
        }));
        return HalfWidthKana.ToHalfWidth(large);
    }

    private static bool IsZengin(char c) =>
        char.IsAsciiDigit(c) || c is >= 'A' and <= 'Z' or >= 'ｱ' and <= 'ﾟ' || Signs.Contains(c, StringComparison.Ordinal);
}
