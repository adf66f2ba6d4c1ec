using System.Globalization;
using Rpa.Scenarios.Procedures.Loading;
using YamlDotNet.RepresentationModel;

namespace Rpa.Scenarios.Tables;

/// <summary>Reads <c>holidays.yaml</c> of the tables; a town without it knows no year.</summary>
internal static class CalendarReader
{
    public const string FileName = "holidays.yaml";

    public static BusinessCalendar Read(string folder, FormatProblems problems)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path) || SourceFile.Read(path, "tables/" + FileName, problems) is not { } file)
        {
            return BusinessCalendar.Unknown;
        }

        var map = new YamlMap(file.Root, file.Name, problems, "title", "source", "years");
        map.Text("title", required: true);
        map.Text("source", required: true);
        var (years, holidays) = (new List<int>(), new List<DateOnly>());
        if (map.Map("years") is not { } entries)
        {
            map.Report(map.Node, "「years」に、年ごとの休日を書いてください。");
            return BusinessCalendar.Unknown;
        }

        foreach (var name in entries.Names)
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1989 or > 2100)
            {
                entries.Report(entries.KeyAt(name), $"「{name}」は西暦の年で書いてください。例: 2026");
                continue;
            }

            years.Add(year);
            foreach (var item in entries.List(name))
            {
                if (item is YamlScalarNode { Value: { } text } && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == year)
                {
                    holidays.Add(day);
                }
                else
                {
                    entries.Report(item, $"{year} 年の日付を yyyy-MM-dd で書いてください。");
                }
            }
        }

        return new BusinessCalendar(years, holidays);
    }
}
