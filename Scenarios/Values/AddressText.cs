using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rpa.Scenarios.Values;

/// <summary>
/// 住所: folded for comparison only. 丁目・番地・番・号・の・hyphens and kanji numerals become numbers, the prefecture is optional,
/// 大字/字 are dropped, ヶ/ケ/が and variants of kanji are one, the building is apart; in comparison the municipality is optional too.
/// </summary>
public static partial class AddressText
{
    /// <summary>Words that mean "the same as above" (同上, 〃 …).</summary>
    private static readonly string[] Dittos = ["同上", "同じ", "上記に同じ", "請求者に同じ", "〃", "々", "\"", "''", "”"];

    /// <summary>Parses an address; only emptiness is an error. Runs of spaces become one ideographic space, hyphens are folded.</summary>
    public static Parsed<string> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed.Bad<string>("住所が空です。");
        }

        var canonical = NameText.Canonicalize(text);
        return IsDitto(canonical) ? Parsed.Bad<string>("「同上」などと書かれています。写す元の住所が要ります。") : Parsed.Ok(canonical);
    }

    /// <summary>Whether the text only refers to another address (同上, 〃, 請求者に同じ).</summary>
    public static bool IsDitto(string? text) => text is not null && Dittos.Contains(text.Trim().Trim('\u3000'), StringComparer.Ordinal);

    /// <summary>Takes an address apart, folded.</summary>
    /// <param name="text">Address as written, with or without building.</param>
    /// <param name="building">Building of a separate column, or null.</param>
    public static AddressParts Split(string text, string? building = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text);
        var prefecture = Prefecture().Match(folded) is { Success: true } match && match.Length < folded.Length ? match.Value : null;
        var rest = folded[(prefecture?.Length ?? 0)..];
        var lot = LotNumbers().Match(rest);
        var area = Squeeze(lot.Success ? rest[..lot.Index] : rest);
        var after = lot.Success ? Squeeze(rest[(lot.Index + lot.Length)..]) : string.Empty;
        var numbers = lot.Success ? string.Join('-', Numbers().Matches(lot.Value).Select(number => number.Value.TrimStart('0'))) : string.Empty;
        var separate = building is null ? string.Empty : Squeeze(Fold(building));
        var place = after.Length > 0 ? after : separate;
        return new(prefecture, area, numbers, place.Length == 0 ? null : RoomEnd().Replace(place, string.Empty));
    }

    /// <summary>Compares two addresses; a prefecture, municipality or building left out on one side does not matter.</summary>
    public static AddressMatch Compare(AddressParts a, AddressParts b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (!(SameArea(a.Area, b.Area) || SameArea(b.Area, a.Area))
            || (a.Prefecture is not null && b.Prefecture is not null && !string.Equals(a.Prefecture, b.Prefecture, StringComparison.Ordinal)))
        {
            return AddressMatch.Different;
        }

        if (!string.Equals(a.Lot, b.Lot, StringComparison.Ordinal))
        {
            return RoomInLot(a, b) || RoomInLot(b, a) ? AddressMatch.Same : AddressMatch.Different;
        }

        return a.Building is null || b.Building is null || string.Equals(a.Building, b.Building, StringComparison.Ordinal)
            ? AddressMatch.Same
            : AddressMatch.BuildingDiffers;
    }

    /// <summary>Whether the areas are the same, or the shorter one lacks only the municipality (旭ケ丘 for 見本市旭ケ丘).</summary>
    private static bool SameArea(string longer, string shorter) =>
        string.Equals(longer, shorter, StringComparison.Ordinal)
        || (shorter.Length > 0 && longer.EndsWith(shorter, StringComparison.Ordinal) && longer[^(shorter.Length + 1)] is '市' or '区' or '町' or '村');

    /// <summary>Whether the longer lot ends in the room of the other's building: 1-10-14-502 for 1-10-14 レジデンス502号.</summary>
    private static bool RoomInLot(AddressParts longer, AddressParts other) =>
        longer.Building is null && other.Building is not null && longer.Lot.StartsWith(other.Lot + "-", StringComparison.Ordinal)
        && TrailingNumber().Match(other.Building) is { Success: true } room
        && string.Equals(longer.Lot[(other.Lot.Length + 1)..], room.Value, StringComparison.Ordinal);

    private static string Fold(string text)
    {
        var folded = Hyphens.FoldByContext(DigitText.FoldWidth(NameText.Canonicalize(text)));
        folded = KanjiVariants.Fold(folded);
        folded = KanjiCount().Replace(folded, match =>
            DigitText.KanjiNumber(match.Groups["n"].Value)?.ToString(CultureInfo.InvariantCulture) + match.Groups["unit"].Value);
        folded = OldArea().Replace(folded, string.Empty);
        folded = Ga().Replace(folded, "ケ");
        return folded.ToUpperInvariant();
    }

    private static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => c is not (' ' or '\u3000' or '、' or ',')))
        {
            result.Append(c);
        }

        return result.ToString().Trim('-');
    }

    // 2 to 4 characters before 県 that are not themselves a municipality; the three special names first.
    [GeneratedRegex("^(東京都|北海道|京都府|大阪府|[^市区町村都道府県0-9 ]{2,4}県)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefecture();

    // Kanji numerals count only before a unit of the lot: 三宮, 千代田, 五反田 stay.
    [GeneratedRegex("(?<n>[〇一二三四五六七八九十百]+)(?<unit>丁目|番地|番(?!町)|号|条)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KanjiCount();

    // Dropped wherever they stand: both sides of a comparison are folded alike.
    [GeneratedRegex("大字|小字|字", RegexOptions.None, 1000)]
    private static partial Regex OldArea();

    // Between kanji ヶ, ケ, が and ガ are the same sound written differently: 緑ヶ丘, 緑が丘.
    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF])[ヶケがガ](?=[\u4E00-\u9FFF])", RegexOptions.None, 1000)]
    private static partial Regex Ga();

    // A number, more numbers each after a unit, の or a hyphen, and a closing unit. 六番町 is a town, 101号室 a room.
    [GeneratedRegex("[0-9]+( ?((丁目|番地|番(?!町)) ?[のノ之-]?|[-のノ之]) ?[0-9]+)*( ?(丁目|番地|番(?!町)|号)(?!室))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LotNumbers();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex TrailingNumber();

    [GeneratedRegex("(号室|号|室)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoomEnd();
}
