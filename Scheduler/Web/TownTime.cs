using System.Globalization;
using Rpa.Scheduler.Hosting;

namespace Rpa.Scheduler.Web;

/// <summary>Times as the screens of a town hall show them, in the town's time zone.</summary>
internal sealed class TownTime(TownClock clock)
{
    private const int ReiwaBegan = 2019;

    /// <summary>Today in the town.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>Now in the town, 14:05:09.</summary>
    public string Now => Clock(clock.Now);

    /// <summary>2026/10/31 14:05.</summary>
    public string Minute(DateTimeOffset at) => Text(at, "yyyy/MM/dd HH:mm");

    /// <summary>2026/10/31 14:05:09.</summary>
    public string Second(DateTimeOffset at) => Text(at, "yyyy/MM/dd HH:mm:ss");

    /// <summary>14:05:09 of that day.</summary>
    public string Clock(DateTimeOffset at) => Text(at, "HH:mm:ss");

    /// <summary>Today as 令和8年10月31日.</summary>
    public string TodayInReiwa()
    {
        var year = Today.Year == ReiwaBegan ? "元" : (Today.Year - ReiwaBegan + 1).ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"令和{year}年{Today.Month}月{Today.Day}日");
    }

    /// <summary>1分23秒, 45秒.</summary>
    public static string Duration(double seconds)
    {
        var whole = (int)Math.Round(Math.Max(0, seconds));
        return whole < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{whole}秒")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 60}分{whole % 60:00}秒");
    }

    private string Text(DateTimeOffset at, string format) => clock.Local(at).ToString(format, CultureInfo.InvariantCulture);
}
