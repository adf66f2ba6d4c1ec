using System.Text;

namespace Rpa.Scenarios.Values;

/// <summary>
/// フリガナ: canonical form is full-width katakana with ー, ・ and an ideographic space between family and given name.
/// Compatibility folding touches kana only, never kanji.
/// </summary>
public static class KanaText
{
    private const string Small = "ァィゥェォッャュョヮヵヶ";
    private const string Large = "アイウエオツヤユヨワカケ";

    /// <summary>Parses a furigana in any width or script; an error if kanji, Latin letters or digits remain.</summary>
    public static Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("フリガナが空です。");
        }

        var canonical = Canonicalize(text);
        if (!canonical.All(IsCanonical))
        {
            return Parsed.Bad<string>("フリガナに仮名でない文字があります。");
        }

        return Parsed.Ok(canonical, note: string.Equals(canonical, text, StringComparison.Ordinal) ? null : "フリガナを全角カタカナにそろえました。");
    }

    /// <summary>
    /// Folds to the canonical form what can be folded (half-width and hiragana → full-width katakana, split dakuten joined,
    /// hyphens after kana → ー, runs of spaces → one ideographic space) and leaves every other character as it is.
    /// </summary>
    public static string Canonicalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        foreach (var c in HalfWidthKana.ToFullWidth(text))
        {
            if (IsSpace(c))
            {
                if (result.Length > 0 && result[^1] != '\u3000')
                {
                    result.Append('\u3000');
                }
            }
            else if (Hyphens.IsHyphen(c))
            {
                result.Append(result.Length > 0 && IsKatakana(result[^1]) ? Hyphens.LongMark : c);
            }
            else if (c is '\u3099' or '\u309B' or '\u309A' or '\u309C' && result.Length > 0 && Join(result[^1], c) is { } joined)
            {
                result[^1] = joined;
            }
            else if (c is not ('\u200B' or '\u200C' or '\u200D' or '\uFEFF'))
            {
                result.Append(ToKatakana(c));
            }
        }

        return result.ToString().TrimEnd('\u3000');
    }

    /// <summary>For strict comparison: canonical, without spaces and ・.</summary>
    public static string StrictKey(string text) =>
        string.Concat(Canonicalize(text).Where(c => c is not ('\u3000' or '・')));

    /// <summary>For loose comparison and look-up: strict key with ヂ→ジ, ヅ→ズ, ヲ→オ, ヰ→イ, ヱ→エ and small letters large.</summary>
    public static string LooseKey(string text) => string.Concat(StrictKey(text).Select(LooseChar));

    /// <summary>Whether both are the same furigana under the loose key.</summary>
    public static bool LooselyEqual(string? a, string? b) =>
        a is not null && b is not null && string.Equals(LooseKey(a), LooseKey(b), StringComparison.Ordinal);

    internal static bool IsKatakana(char c) => c is >= 'ァ' and <= 'ヺ' or Hyphens.LongMark;

    private static bool IsCanonical(char c) => IsKatakana(c) || c is '\u3000' or '・';

    private static bool IsSpace(char c) => c is ' ' or '\u3000' or '\u00A0' or '\t';

    private static char ToKatakana(char c) => c is >= 'ぁ' and <= 'ゖ' ? (char)(c + ('ァ' - 'ぁ')) : c;

    private static char LooseChar(char c)
    {
        var small = Small.IndexOf(c, StringComparison.Ordinal);
        return small >= 0 ? Large[small] : c switch { 'ヂ' => 'ジ', 'ヅ' => 'ズ', 'ヲ' => 'オ', 'ヰ' => 'イ', 'ヱ' => 'エ', _ => c };
    }

    private static char? Join(char letter, char mark)
    {
        var combining = mark is '\u3099' or '\u309B' ? '\u3099' : '\u309A';
        var joined = $"{ToKatakana(letter)}{combining}".Normalize(NormalizationForm.FormC);
        return joined.Length == 1 ? joined[0] : null;
    }
}
