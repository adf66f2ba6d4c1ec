using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rpa.Scenarios.Values;

/// <summary>Splits a written date into era, year, month and day; says in Japanese what is missing.</summary>
internal static partial class WarekiText
{
    internal readonly record struct Parts(JapaneseEra? Era, int Year, int Month, int Day, string? Error);

    public static Parts Read(string text)
    {
        var rest = Tidy(text);
        if (rest.Contains("不詳", StringComparison.Ordinal) || rest.Contains("不明", StringComparison.Ordinal))
        {
            return Fail("日付が不詳と書かれています。");
        }

        var era = TakeEra(ref rest);
        rest = KanjiNumerals().Replace(rest, match => DigitText.KanjiNumber(match.Value)?.ToString(CultureInfo.InvariantCulture) ?? match.Value);
        rest = FirstYear().Replace(rest, "1");
        if (CharacterNotOfDates().IsMatch(rest))
        {
            return Fail("日付として読めない文字があります。");
        }

        if (era is not null && MissingYear().IsMatch(rest))
        {
            return Fail("年が書かれていません。");
        }

        var groups = Digits().Matches(rest).Select(match => match.Value).ToArray();
        return groups switch
        {
            [] => Fail(era is null ? "日付として読めません。" : "年月日が書かれていません。"),
            [var one] => Single(era, one),
            [var year, var month, var day] => Three(era, year, month, day),
            [[>= '1' and <= '5'] code, var year, var month, var day] when era is null =>
                Three(JapaneseEra.OfCode(code[0] - '0'), year, month, day),
            [_, _] => Fail("年、月、日のどれかが書かれていません。"),
            _ => Fail("日付として読めません。"),
        };
    }

    private static string Tidy(string text)
    {
        var folded = Hyphens.ToAscii(DigitText.FoldWidth(text.Normalize(NormalizationForm.FormC)));
        folded = Parenthesis().Replace(folded, string.Empty);
        folded = folded.Replace("西暦", string.Empty, StringComparison.Ordinal).Trim();

        // "令 8 7 20" has spaces for separators; "令和8年1 2月" has them inside a number.
        return folded.Contains('年', StringComparison.Ordinal)
            ? folded.Replace(" ", string.Empty, StringComparison.Ordinal)
            : SpaceBetweenDigits().Replace(folded, ".").Replace(" ", string.Empty, StringComparison.Ordinal);
    }

    private static JapaneseEra? TakeEra(ref string rest)
    {
        foreach (var length in (ReadOnlySpan<int>)[2, 1])
        {
            // A lone digit is never the era here: 5-08-07-20 and 5080720 are told apart by their shape.
            if (rest.Length > length && !char.IsAsciiDigit(rest[0]) && JapaneseEra.Find(rest[..length]) is { } era)
            {
                rest = rest[length..].TrimStart('.', '・', '-');
                return era;
            }
        }

        return null;
    }

    private static Parts Single(JapaneseEra? era, string digits) => (era, digits.Length) switch
    {
        (null, 8) => Three(null, digits[..4], digits[4..6], digits[6..]),
        (null, 7) => digits[0] is >= '1' and <= '5'
            ? Three(JapaneseEra.OfCode(digits[0] - '0'), digits[1..3], digits[3..5], digits[5..])
            : Fail("7桁の日付は元号の番号（1明治 2大正 3昭和 4平成 5令和）で始めてください。"),
        (null, 6) => Three(null, digits[..2], digits[2..4], digits[4..]),
        (null, 5) => Fail("表計算ソフトの通し番号のようです。年月日が分かりません。"),
        (not null, 6) => Three(era, digits[..2], digits[2..4], digits[4..]),
        (not null, 5) => Three(era, digits[..1], digits[1..3], digits[3..]),
        _ => Fail("年、月、日に分けられません。"),
    };

    private static Parts Three(JapaneseEra? era, string year, string month, string day)
    {
        if (year.Length > 4 || month.Length > 2 || day.Length > 2)
        {
            return Fail("年、月、日に分けられません。");
        }

        var western = int.Parse(year, CultureInfo.InvariantCulture);
        return era is null && year.Length == 4 && western < 1868
            ? Fail($"西暦{western}年は古すぎます。")
            : era is null && year.Length == 3
                ? Fail("年の桁が足りません。")
                : new(era, western, int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture), null);
    }

    private static Parts Fail(string error) => new(null, 0, 0, 0, error);

    [GeneratedRegex("(?<=[0-9]) +(?=[0-9])", RegexOptions.None, 1000)]
    private static partial Regex SpaceBetweenDigits();

    [GeneratedRegex(@"[(\[][^)\]]*[)\]]", RegexOptions.None, 1000)]
    private static partial Regex Parenthesis();

    [GeneratedRegex("[〇一二三四五六七八九十]+", RegexOptions.None, 1000)]
    private static partial Regex KanjiNumerals();

    [GeneratedRegex("^元(?=[年./・-])", RegexOptions.None, 1000)]
    private static partial Regex FirstYear();

    [GeneratedRegex("[^0-9年月日生付まれ./・,、-]", RegexOptions.None, 1000)]
    private static partial Regex CharacterNotOfDates();

    [GeneratedRegex("^年", RegexOptions.None, 1000)]
    private static partial Regex MissingYear();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
