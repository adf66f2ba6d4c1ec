using System.Globalization;

namespace Rpa.Scheduler.Web;

/// <summary>Times as a town hall in Japan shows them. Japan has one offset and no summer time.</summary>
internal static class TownTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);

    /// <summary>2026/10/31 14:05.</summary>
    public static string Minute(DateTimeOffset at) => at.ToOffset(Offset).ToString("yyyy/MM/dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026/10/31 14:05:09.</summary>
    public static string Second(DateTimeOffset at) => at.ToOffset(Offset).ToString("yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>14:05:09 of that day.</summary>
    public static string Clock(DateTimeOffset at) => at.ToOffset(Offset).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>令和8年10月31日 for today's dates; only the present era is needed here.</summary>
    public static string Reiwa(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"令和{(day.Year == 2019 ? "元" : (day.Year - 2018).ToString(CultureInfo.InvariantCulture))}年{day.Month}月{day.Day}日");

    /// <summary>1分23秒, 45秒.</summary>
    public static string Duration(double seconds)
    {
        var whole = (int)Math.Round(Math.Max(0, seconds));
        return whole < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{whole}秒")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 60}分{whole % 60:00}秒");
    }
}
