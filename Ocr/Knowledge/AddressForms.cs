using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Knowledge;

/// <summary>The spellings that people use for an address of the ledger: without prefecture or municipality, 丁目・番・号 or hyphens, with or without the building.</summary>
internal static partial class AddressForms
{
    private const string KanjiDigits = "〇一二三四五六七八九";

    /// <summary>The spellings, the ledger's own first.</summary>
    public static IReadOnlyList<string> Of(string address, string? building)
    {
        var plain = DigitText.FoldWidth(address);
        var lot = Lot().Match(plain);
        if (!lot.Success)
        {
            return building is null ? [plain] : [plain + building, plain];
        }

        var (area, rest) = (plain[..lot.Index], plain[(lot.Index + lot.Length)..]);
        var numbers = Numbers().Matches(lot.Value).Select(number => number.Value).ToList();
        var forms = new List<string>();
        foreach (var place in Areas(area))
        {
            foreach (var spelled in Lots(lot.Value, numbers))
            {
                foreach (var house in Buildings(rest, building, numbers))
                {
                    forms.Add(place + spelled + house);
                }
            }
        }

        return [.. forms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The area whole, without the prefecture, and the town alone.</summary>
    public static IEnumerable<string> Areas(string area)
    {
        yield return area;
        var prefecture = Prefecture().Match(area);
        var local = prefecture.Success ? area[prefecture.Length..] : area;
        yield return local;
        var city = City().Match(local);
        if (city.Success && city.Length < local.Length)
        {
            yield return local[city.Length..];
        }
    }

    private static IEnumerable<string> Lots(string written, List<string> numbers)
    {
        yield return written;
        yield return string.Join('-', numbers);
        yield return string.Join('ー', numbers);
        yield return string.Join('の', numbers);
        if (numbers.Count > 1 && written.Contains("丁目", StringComparison.Ordinal))
        {
            var kanji = int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var block) && block is > 0 and < 10
                ? KanjiDigits[block].ToString()
                : numbers[0];
            foreach (var first in new[] { numbers[0], kanji })
            {
                yield return $"{first}丁目{string.Join('-', numbers.Skip(1))}";
                yield return $"{first}丁目{string.Join("番", numbers.Skip(1))}号";
                yield return $"{first}丁目{string.Join("番地の", numbers.Skip(1))}";
                yield return $"{first}丁目{string.Join("番地", numbers.Skip(1))}";
            }
        }
    }

    private static IEnumerable<string> Buildings(string rest, string? building, List<string> numbers)
    {
        yield return rest;
        if (building is null)
        {
            yield break;
        }

        var plain = DigitText.FoldWidth(building);
        yield return plain;
        yield return RoomEnd().Replace(plain, string.Empty);
        if (TrailingNumber().Match(RoomEnd().Replace(plain, string.Empty)) is { Success: true } room && numbers.Count > 1)
        {
            yield return "-" + room.Value;
        }
    }

    [GeneratedRegex("[0-9]+((丁目|番地の|番地|番(?!町)|[-のノー])[0-9]+)*(番地|号)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lot();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex TrailingNumber();

    [GeneratedRegex("(号室|号|室)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoomEnd();

    [GeneratedRegex("^(東京都|北海道|京都府|大阪府|[^市区町村都道府県0-9 ]{2,4}県)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefecture();

    [GeneratedRegex("^(.+?郡.+?[町村]|.+?市.+?区|.+?[市区])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex City();
}
