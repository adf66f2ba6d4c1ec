using System.Globalization;
using System.Text;

namespace Rpa.Scenarios.Values;

/// <summary>
/// 氏名: compared by folding variants of characters (異体字), because many e-application services take JIS level 1 and 2 only
/// (髙橋 types 高橋) and people write the common form. Safe for surrogate pairs and ideographic variation sequences.
/// A name is never changed by folding: the key is for comparison only.
/// </summary>
public static class NameText
{
    /// <summary>Longest name in text elements.</summary>
    public const int MaxLength = 50;

    /// <summary>Parses a name: one ideographic space between family and given name; an error for digits or too long, a warning without separator.</summary>
    public static Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("氏名が空です。");
        }

        var canonical = Canonicalize(text);
        return canonical.Any(c => char.IsAsciiDigit(c) || c is >= '０' and <= '９') ? Parsed.Bad<string>("氏名に数字があります。")
            : Length(canonical) > MaxLength ? Parsed.Bad<string>($"氏名が{MaxLength}文字を超えています。")
            : canonical.Contains('\u3000', StringComparison.Ordinal) ? Parsed.Ok(canonical)
            : Parsed.Ok(canonical, "姓と名の区切りがありません。");
    }

    /// <summary>
    /// Canonical spelling: composed marks, runs of spaces as one ideographic space, no zero-width characters. Compatibility ideographs
    /// (神 U+FA19) and variation sequences stay: they are how the person writes the name.
    /// </summary>
    public static string Canonicalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (result.Length > 0 && result[^1] != '\u3000')
                {
                    result.Append('\u3000');
                }
            }
            else if (rune.Value is '\u3099' or '\u309A' && result.Length > 0)
            {
                var joined = $"{result[^1]}{rune}".Normalize(NormalizationForm.FormC);
                result.Length--;
                result.Append(joined);
            }
            else if (rune.Value is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF'))
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString().TrimEnd('\u3000');
    }

    /// <summary>For strict comparison: canonical, without separators and variation selectors, Latin in upper case.</summary>
    public static string StrictKey(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in Canonicalize(text).EnumerateRunes().Where(rune => !IsSeparator(rune) && !IsVariationSelector(rune)))
        {
            result.Append(rune.ToString());
        }

        return DigitText.FoldWidth(result.ToString()).ToUpperInvariant();
    }

    /// <summary>For loose comparison: strict key with every variant folded to one form (髙 → 高, 﨑 → 崎, 邊 → 辺, 𠮷 → 吉 …).</summary>
    public static string LooseKey(string text) => KanjiVariants.Fold(StrictKey(text));

    /// <summary>Whether the names are the same but for separators and variation selectors.</summary>
    public static bool StrictlyEqual(string? a, string? b) =>
        a is not null && b is not null && string.Equals(StrictKey(a), StrictKey(b), StringComparison.Ordinal);

    /// <summary>Whether the names are the same but for variants.</summary>
    public static bool LooselyEqual(string? a, string? b) =>
        a is not null && b is not null && string.Equals(LooseKey(a), LooseKey(b), StringComparison.Ordinal);

    /// <summary>Family and given name; the given name is empty where there is no separator.</summary>
    public static (string Family, string Given) Split(string text)
    {
        var canonical = Canonicalize(text);
        var at = canonical.IndexOf('\u3000', StringComparison.Ordinal);
        return at < 0 ? (canonical, string.Empty) : (canonical[..at], canonical[(at + 1)..]);
    }

    /// <summary>Number of letters as a person counts them: a surrogate pair or a letter with a variation selector is one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    private static bool IsSeparator(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is '・' or '･';

    private static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
