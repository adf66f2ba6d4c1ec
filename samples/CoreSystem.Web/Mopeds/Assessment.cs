using CoreSystem.Web.Entries;

namespace CoreSystem.Web.Mopeds;

/// <summary>賦課期日: who owns on 1 April pays for the year (地方税法463条の17).</summary>
internal static class Assessment
{
    /// <summary>年度 of the first tax: of the next 1 April, or of the day itself.</summary>
    public static int FirstYear(DateOnly day) => day <= new DateOnly(day.Year, 4, 1) ? day.Year : day.Year + 1;

    /// <summary>W0241 around 1 April.</summary>
    public static void Warn(EntryCheck entry)
    {
        if (entry.Date("event-date") is { } day && day >= new DateOnly(day.Year, 3, 25) && day <= new DateOnly(day.Year, 4, 5))
        {
            entry.Add("event-date", "W0241");
        }
    }
}
