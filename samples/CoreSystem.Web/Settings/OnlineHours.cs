using System.Globalization;

namespace CoreSystem.Web.Settings;

/// <summary>The hours of a day in which the screens are open (オンライン時間), Japan time.</summary>
/// <param name="Opens">First open moment of the day.</param>
/// <param name="Closes">First closed moment after it; when earlier than <paramref name="Opens"/> the hours span midnight.</param>
internal sealed record OnlineHours(TimeOnly Opens, TimeOnly Closes)
{
    public static OnlineHours AllDay { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    public static bool TryParse(string text, out OnlineHours hours)
    {
        hours = AllDay;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !TryTime(parts[0], out var opens) || !TryTime(parts[1], out var closes))
        {
            return false;
        }

        hours = new OnlineHours(opens, closes);
        return true;
    }

    public bool IsOpen(TimeOnly now) => Opens == Closes || now.IsBetween(Opens, Closes);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Opens:HH\\:mm}～{Closes:HH\\:mm}");

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
