namespace Rpa.Scenarios.Procedures;

/// <summary>Where the parts of a 和暦 date stand.</summary>
/// <param name="Eras">Era codes allowed (1 明治 … 5 令和).</param>
/// <param name="EraFixed">Whether the (only) era is printed, so that nothing is circled.</param>
/// <param name="EraRects">Rectangle of each printed era to circle, by code.</param>
/// <param name="Year">Where the year is written.</param>
/// <param name="Month">Where the month is written.</param>
/// <param name="Day">Where the day is written; null for a month (年月).</param>
public sealed record PaperDate(
    IReadOnlyList<int> Eras,
    bool EraFixed,
    IReadOnlyDictionary<int, MmRect> EraRects,
    MmRect? Year,
    MmRect? Month,
    MmRect? Day);
