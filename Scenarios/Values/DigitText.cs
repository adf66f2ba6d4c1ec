using System.Text;

namespace Rpa.Scenarios.Values;

/// <summary>
/// Digits and Latin letters as people type them: full-width forms become ASCII. Only for tokens that are meant to be numbers or
/// codes; never for names or addresses, where compatibility folding does damage (㈱, ①, ㍻).
/// </summary>
public static class DigitText
{
    private const string KanjiDigits = "〇一二三四五六七八九";

    /// <summary>Full-width ASCII (！ to ～) to ASCII, ideographic and no-break spaces to a space; zero-width characters vanish.</summary>
    public static string FoldWidth(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '！' and <= '～':
                    result.Append((char)(c - '！' + '!'));
                    break;
                case '\u3000' or '\u00A0' or '\u2007' or '\u202F' or '\t':
                    result.Append(' ');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// The digits of a number written with spaces, hyphens or dots between groups; null if anything else is in it or there is no digit.
    /// </summary>
    public static string? Digits(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in FoldWidth(text))
        {
            if (char.IsAsciiDigit(c))
            {
                result.Append(c);
            }
            else if (c != ' ' && c != '.' && c != '・' && !Hyphens.IsHyphen(c))
            {
                return null;
            }
        }

        return result.Length == 0 ? null : result.ToString();
    }

    /// <summary>Whether the text is one or more ASCII digits and nothing else.</summary>
    public static bool IsDigits(string? text) => !string.IsNullOrEmpty(text) && text.All(char.IsAsciiDigit);

    /// <summary>Kanji numerals written one by one become digits (〇五八 → 058); circles that stand for zero (○ ◯) too.</summary>
    public static string FoldKanjiDigits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Select(c =>
        {
            var digit = KanjiDigits.IndexOf(c, StringComparison.Ordinal);
            return digit >= 0 ? (char)('0' + digit) : c is '○' or '◯' or '零' ? '0' : c;
        }));
    }

    /// <summary>
    /// The value of kanji numerals with places (三十一 → 31, 百二十 → 120, 〇五八 → 58), or null if the text is none. Up to 9999.
    /// </summary>
    public static int? KanjiNumber(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 9)
        {
            return null;
        }

        if (!text.AsSpan().ContainsAny("十百千"))
        {
            var digits = FoldKanjiDigits(text);
            return IsDigits(digits) && digits.Length <= 4 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null;
        }

        var total = 0;
        var digit = 0;
        var lastUnit = int.MaxValue;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit == 0)
            {
                var value = KanjiDigits.IndexOf(c, StringComparison.Ordinal);
                if (value <= 0 || digit != 0)
                {
                    return null;
                }

                digit = value;
                continue;
            }

            if (unit >= lastUnit)
            {
                return null;
            }

            total += unit * (digit == 0 ? 1 : digit);
            digit = 0;
            lastUnit = unit;
        }

        return total + digit;
    }
}
