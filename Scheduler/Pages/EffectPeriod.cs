namespace Rpa.Scheduler.Pages;

/// <summary>A span of days on the effects page, by its key in the address.</summary>
internal sealed record EffectPeriod(string Key, string Title, DateOnly From, DateOnly To)
{
    public const string CustomKey = "custom";

    private const int FirstMonthOfFiscalYear = 4;
    private const int LongestYears = 10;

    /// <summary>The periods that may be picked on this day.</summary>
    public static IReadOnlyList<EffectPeriod> Presets(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var fiscal = new DateOnly(today.Month >= FirstMonthOfFiscalYear ? today.Year : today.Year - 1, FirstMonthOfFiscalYear, 1);
        return
        [
            new("today", "本日", today, today),
            new("month", "今月", month, month.AddMonths(1).AddDays(-1)),
            new("last-month", "先月", month.AddMonths(-1), month.AddDays(-1)),
            new("year", "今年度", fiscal, fiscal.AddYears(1).AddDays(-1)),
            new("last-year", "前年度", fiscal.AddYears(-1), fiscal.AddDays(-1)),
        ];
    }

    /// <summary>The period asked for: a preset, or the two days given; this month where that makes no sense.</summary>
    public static EffectPeriod Of(string? key, DateOnly? from, DateOnly? to, DateOnly today)
    {
        if (string.Equals(key, CustomKey, StringComparison.Ordinal) && from is { } first && to is { } last && first <= last && first.AddYears(LongestYears) >= last)
        {
            return new EffectPeriod(CustomKey, "期間指定", first, last);
        }

        var presets = Presets(today);
        return presets.FirstOrDefault(preset => string.Equals(preset.Key, key, StringComparison.Ordinal)) ?? presets[1];
    }
}
