using System.Globalization;
using Microsoft.Extensions.Options;

namespace CoreSystem.Web.Settings;

/// <summary>The system's date and clock: 業務日付 (a setting, as batch-driven systems have) and Japan time.</summary>
internal sealed class BusinessCalendar(TimeProvider clock, IOptions<CoreSystemOptions> options)
{
    private const string Today = "today";
    private static readonly TimeZoneInfo Japan = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>業務日付: no date typed on a screen may be later.</summary>
    public DateOnly Date => options.Value.BusinessDate.Equals(Today, StringComparison.OrdinalIgnoreCase)
        ? DateOnly.FromDateTime(Now.DateTime)
        : DateOnly.ParseExact(options.Value.BusinessDate, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The moment in Japan time.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Japan);

    public static bool IsValidSetting(string text) =>
        text.Equals(Today, StringComparison.OrdinalIgnoreCase)
        || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
