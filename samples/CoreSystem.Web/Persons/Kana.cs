using System.Text;

namespace CoreSystem.Web.Persons;

/// <summary>Kana as the register searches and the banks write it.</summary>
internal static class Kana
{
    private const string Small = "ァィゥェォッャュョヮヵヶ";
    private const string Large = "アイウエオツヤユヨワカケ";

    // Half-width kana in the order of U+FF66 to U+FF9D, with the full-width letters they stand for.
    private const string Full = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>Full-width katakana without spaces: what the register is searched by.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c) || c is '・')
            {
                continue;
            }

            folded.Append(c switch
            {
                >= 'ぁ' and <= 'ゖ' => (char)(c + ('ァ' - 'ぁ')),
                >= 'a' and <= 'z' => (char)(c - 32),
                '-' or '‐' or '－' or '―' => 'ー',
                _ => c,
            });
        }

        return folded.ToString();
    }

    /// <summary>True when a text is nothing but kana (any width), letters of the Latin alphabet, spaces and long sounds.</summary>
    public static bool IsSearchable(string text) => Fold(text).All(c => c is (>= 'ァ' and <= 'ヶ') or 'ー' or (>= 'A' and <= 'Z'));

    /// <summary>
    /// The letters of a bank transfer (全銀): half-width, no small kana, long sound as hyphen, no spaces.
    /// Two spellings of one holder are equal after this.
    /// </summary>
    public static string ToBank(string text)
    {
        var bank = new StringBuilder(text.Length);
        foreach (var c in Fold(text).Normalize(NormalizationForm.FormD))
        {
            var small = Small.IndexOf(c, StringComparison.Ordinal);
            var letter = small >= 0 ? Large[small] : c;
            var half = Full.IndexOf(letter, StringComparison.Ordinal);
            bank.Append(letter switch
            {
                'ー' => '-',
                '\u3099' => 'ﾞ',
                '\u309A' => 'ﾟ',
                'ヲ' => 'ｵ',
                _ when half >= 0 => (char)('ｦ' + half),
                _ => letter,
            });
        }

        return bank.ToString();
    }

    /// <summary>True when every character may stand in a bank transfer.</summary>
    public static bool IsBankText(string text) => text.All(c =>
        char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c is (>= 'ｱ' and <= 'ﾟ') or ' ' or '(' or ')' or '-' or '.' or '/');
}
