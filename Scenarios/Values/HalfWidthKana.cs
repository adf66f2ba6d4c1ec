using System.Text;

namespace Rpa.Scenarios.Values;

/// <summary>Half-width katakana ⇄ full-width, letter by letter, for kana tokens only.</summary>
internal static class HalfWidthKana
{
    // U+FF61 … U+FF9F in order.
    private const string Full = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u309B\u309C";
    private const char First = '\uFF61';

    /// <summary>Half-width katakana become full-width, a following mark joined (ｶﾞ → ガ). Other characters stay.</summary>
    public static string ToFullWidth(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is < First or > '\uFF9F')
            {
                result.Append(c);
            }
            else if (c is '\uFF9E' or '\uFF9F' && result.Length > 0 && Marked(result[^1], c == '\uFF9E') is { } marked)
            {
                result[^1] = marked;
            }
            else
            {
                result.Append(Full[c - First]);
            }
        }

        return result.ToString();
    }

    /// <summary>Full-width katakana become half-width, marks apart (ガ → ｶﾞ). Other characters stay.</summary>
    public static string ToHalfWidth(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            var decomposed = KanaText.IsKatakana(c) ? c.ToString().Normalize(NormalizationForm.FormD) : c.ToString();
            var index = Full.IndexOf(decomposed[0], StringComparison.Ordinal);
            result.Append(index >= 0 ? (char)(First + index) : decomposed[0]);
            if (decomposed.Length == 2)
            {
                result.Append(decomposed[1] == '\u3099' ? '\uFF9E' : '\uFF9F');
            }
        }

        return result.ToString();
    }

    private static char? Marked(char letter, bool voiced)
    {
        var joined = $"{letter}{(voiced ? '\u3099' : '\u309A')}".Normalize(NormalizationForm.FormC);
        return joined.Length == 1 ? joined[0] : null;
    }
}
