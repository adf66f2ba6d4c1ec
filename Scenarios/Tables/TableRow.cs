using System.Globalization;
using Rpa.Scenarios.Procedures.Loading;

namespace Rpa.Scenarios.Tables;

/// <summary>A row of a table's file.</summary>
/// <param name="Map">Its entries.</param>
internal sealed record TableRow(YamlMap Map)
{
    /// <summary>First day for which the row stands.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day for which the row stands, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>An amount in yen; reports what is none.</summary>
    public long Yen(string name)
    {
        if (Map.Text(name, required: true) is not { } text)
        {
            return 0;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var yen))
        {
            return yen;
        }

        Map.Report(Map.At(name), $"「{name}」は円の整数で書いてください（「{text}」は使えません）。");
        return 0;
    }

    /// <summary>An ISO date or null; reports what is none.</summary>
    public static DateOnly? Date(YamlMap map, string name, bool required)
    {
        if (map.Text(name, required) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        map.Report(map.At(name), $"「{name}」は yyyy-MM-dd の日付で書いてください（「{text}」は使えません）。");
        return null;
    }
}
