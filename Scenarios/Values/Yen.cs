using System.Globalization;

namespace Rpa.Scenarios.Values;

/// <summary>Amounts in whole yen.</summary>
public static class Yen
{
    private const long TenThousand = 10_000;
    private const long Highest = 9_999_999_999_999;

    /// <summary>Parses digits with commas in any width, ¥, 円 and 万 (700万5000円, with a warning); a minus (▲ △ − -) only where allowed.</summary>
    public static Parsed<long> Parse(string? text, bool allowNegative = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<long>("金額が空です。");
        }

        var folded = string.Concat(Hyphens.ToAscii(DigitText.FoldWidth(text)).Where(c => c != ' '));
        var negative = folded[0] is '▲' or '△' or '-';
        folded = folded.TrimStart('▲', '△', '-', '¥', '\\', '￥').Replace("円", string.Empty, StringComparison.Ordinal).TrimEnd('-');
        if (folded.Contains('万', StringComparison.Ordinal))
        {
            return ParseTenThousands(folded, negative, allowNegative);
        }

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

    /// <summary>700万5000: understood, and shown to a person, because a digit lost before 万 costs most.</summary>
    private static Parsed<long> ParseTenThousands(string text, bool negative, bool allowNegative)
    {
        var parts = text.Split('万');
        var high = parts.Length == 2 ? Parse(parts[0]) : Parsed.Bad<long>("金額の「万」が二つ以上あります。");
        var low = parts is [_, { Length: > 0 } rest] ? Parse(rest) : Parsed.Ok(0L);
        if (!high.IsValid || !low.IsValid || low.Value >= TenThousand || high.Value > Highest / TenThousand)
        {
            return Parsed.Bad<long>("「万」を使った金額が読めません。円の数字で書いてください。");
        }

        var amount = (high.Value * TenThousand) + low.Value;
        return negative && !allowNegative
            ? Parsed.Bad<long>("金額にマイナスは使えません。")
            : Parsed.Ok(negative ? -amount : amount, $"「万」を使った金額を {Format(amount)} と読みました。確かめてください。");
    }

    private static bool GroupsOfThree(string text)
    {
        var groups = text.Split(',', '、');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }
}
