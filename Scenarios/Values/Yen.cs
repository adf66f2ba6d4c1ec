using System.Globalization;

namespace Rpa.Scenarios.Values;

/// <summary>Amounts in whole yen.</summary>
public static class Yen
{
    /// <summary>Parses digits with commas in any width, ¥ and 円; a minus (▲ △ − -) only where allowed.</summary>
    public static Parsed<long> Parse(string? text, bool allowNegative = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<long>("金額が空です。");
        }

        var folded = string.Concat(Hyphens.ToAscii(DigitText.FoldWidth(text)).Where(c => c != ' '));
        var negative = folded[0] is '▲' or '△' or '-';
        folded = folded.TrimStart('▲', '△', '-', '¥', '\\', '￥').Replace("円", string.Empty, StringComparison.Ordinal).TrimEnd('-');
        if (!GroupsOfThree(folded))
        {
            return Parsed.Bad<long>("金額の桁区切りが正しくありません。");
        }

        var digits = folded.Replace(",", string.Empty, StringComparison.Ordinal);
        if (!DigitText.IsDigits(digits))
        {
            return Parsed.Bad<long>("金額に数字以外の文字があります。");
        }

        if (digits.Length > 13)
        {
            return Parsed.Bad<long>("金額が大きすぎます。");
        }

        if (negative && !allowNegative)
        {
            return Parsed.Bad<long>("金額にマイナスは使えません。");
        }

        var amount = long.Parse(digits, CultureInfo.InvariantCulture);
        return Parsed.Ok(negative ? -amount : amount);
    }

    /// <summary>12,345円; negative with ▲.</summary>
    public static string Format(long amount) =>
        (amount < 0 ? "▲" : string.Empty) + Math.Abs(amount).ToString("#,0", CultureInfo.InvariantCulture) + "円";

    private static bool GroupsOfThree(string text)
    {
        var groups = text.Split(',', '、');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }
}
