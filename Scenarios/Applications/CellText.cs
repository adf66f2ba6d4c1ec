using System.Text;

namespace Rpa.Scenarios.Applications;

/// <summary>Cells and headers as they come, made comparable.</summary>
internal static class CellText
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\u3000', '\u00A0', '\u200B', '\u2060', '\uFEFF'];

    /// <summary>A header without surrounding blanks (also ideographic, no-break and zero-width ones), marks composed.</summary>
    public static string Header(string text) => text.Trim(Blanks).Normalize(NormalizationForm.FormC);

    /// <summary>
    /// A cell without surrounding blanks. One apostrophe that another program put before a formula is taken away; the formula stays
    /// a text and is never run.
    /// </summary>
    public static string Cell(string text)
    {
        var stripped = text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? text[1..] : text;
        return Compose(stripped.Trim(Blanks));
    }

    /// <summary>Joins dakuten that stand apart (files from macOS). Nothing else is normalised: that would damage names.</summary>
    private static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAny('\u3099', '\u309A') < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\u3099' or '\u309A' && result.Length > 0 && $"{result[^1]}{letter}".Normalize(NormalizationForm.FormC) is [var joined])
            {
                result[^1] = joined;
            }
            else
            {
                result.Append(letter);
            }
        }

        return result.ToString();
    }

    /// <summary>Whether bytes were lost on the way (replacement characters).</summary>
    public static bool IsDamaged(string text) => text.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>Whether a letter stands for one that could not be sent: private use (外字) or 〓.</summary>
    public static bool HasSubstitute(string text) => text.EnumerateRunes().Any(rune => rune.Value is '〓' or (>= 0xE000 and <= 0xF8FF) or >= 0xF0000);
}
