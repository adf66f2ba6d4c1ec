namespace Rpa.Scenarios.Values;

/// <summary>
/// 元号. Codes 1–5 are what core systems take in 7-digit dates. The list is data of law (元号法); a new era is one more line here.
/// </summary>
/// <param name="Code">1 明治 … 5 令和.</param>
/// <param name="Letter">M, T, S, H, R.</param>
/// <param name="Name">Name.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; <see cref="DateOnly.MaxValue"/> for the present era.</param>
public sealed record JapaneseEra(int Code, char Letter, string Name, DateOnly First, DateOnly Last)
{
    /// <summary>All eras, oldest first.</summary>
    public static IReadOnlyList<JapaneseEra> All { get; } =
    [
        new(1, 'M', "明治", new(1868, 1, 25), new(1912, 7, 29)),
        new(2, 'T', "大正", new(1912, 7, 30), new(1926, 12, 24)),
        new(3, 'S', "昭和", new(1926, 12, 25), new(1989, 1, 7)),
        new(4, 'H', "平成", new(1989, 1, 8), new(2019, 4, 30)),
        new(5, 'R', "令和", new(2019, 5, 1), DateOnly.MaxValue),
    ];

    /// <summary>The era of a day, or null before 明治.</summary>
    public static JapaneseEra? Of(DateOnly day) => All.FirstOrDefault(era => day >= era.First && day <= era.Last);

    /// <summary>The era with this code, or null.</summary>
    public static JapaneseEra? OfCode(int code) => All.FirstOrDefault(era => era.Code == code);

    /// <summary>The era meant by a code, a letter, a name, its first character or its ligature (5, R, r, 令和, 令, ㋿), or null.</summary>
    public static JapaneseEra? Find(string? text)
    {
        var folded = DigitText.FoldWidth(text ?? string.Empty).Trim();
        if (folded.Length == 0)
        {
            return null;
        }

        return All.FirstOrDefault(era => string.Equals(era.Name, folded, StringComparison.Ordinal)
            || (folded.Length == 1 && (folded[0] == era.Name[0] || char.ToUpperInvariant(folded[0]) == era.Letter
                || folded[0] == '0' + era.Code || folded[0] == era.Ligature)));
    }

    /// <summary>Year of the era → western year.</summary>
    public int ToWesternYear(int year) => First.Year + year - 1;

    /// <summary>Whether the day may be written in this era: within it, or on the day of the change in the old era's name.</summary>
    /// <remarks>1912-07-30 is 明治45 and 大正元, 1926-12-25 大正15 and 昭和元: the change took effect on the day itself.</remarks>
    public bool Covers(DateOnly day) => day >= First && (day <= Last || (Code <= 2 && day == Last.AddDays(1)));

    private char Ligature => Code switch { 1 => '㍾', 2 => '㍽', 3 => '㍼', 4 => '㍻', _ => '㋿' };
}
