using System.Globalization;
using Rpa.Scenarios.Procedures.Loading;

namespace Rpa.Scenarios.Tables;

/// <summary>Reads a table whose amounts and formulas change by 年度.</summary>
internal static class YearTableReader
{
    private const int FirstYear = 1989;
    private const int LastYear = 2100;

    /// <param name="folder">The folder of tables.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="values">Single amounts that rules need.</param>
    /// <param name="bands">Formulas that rules need.</param>
    /// <param name="problems">Where mistakes go.</param>
    public static YearTable Read(string folder, string name, string[] values, string[] bands, FormatProblems problems)
    {
        if (SourceFile.Read(Path.Combine(folder, name), "tables/" + name, problems) is not { } file)
        {
            return new(name, string.Empty, string.Empty, []);
        }

        var map = new YamlMap(file.Root, file.Name, problems, "title", "source", "editions");
        var editions = new List<YearEdition>();
        foreach (var entry in map.Maps("editions", required: true, "from", "to", "values", "bands"))
        {
            if (ReadEdition(entry) is not { } edition)
            {
                continue;
            }

            if (editions.Exists(other => other.From <= edition.To && edition.From <= other.To))
            {
                entry.Report(entry.At("from"), $"{edition.From} から {edition.To} までの年度が、ほかの版と重なっています。");
            }

            foreach (var missing in values.Except(edition.Values.Keys, StringComparer.Ordinal).Concat(bands.Except(edition.Bands.Keys, StringComparer.Ordinal)))
            {
                entry.Report(entry.Node, $"「{missing}」がありません。");
            }

            editions.Add(edition);
        }

        return new YearTable(
            Path.GetFileNameWithoutExtension(name), map.Text("title", required: true) ?? string.Empty, map.Text("source", required: true) ?? string.Empty, editions);
    }

    private static YearEdition? ReadEdition(YamlMap entry)
    {
        entry.Text("from", required: true);
        entry.Text("to", required: true);
        if (entry.Integer("from", FirstYear, LastYear) is not { } from || entry.Integer("to", FirstYear, LastYear) is not { } to)
        {
            return null;
        }

        if (to < from)
        {
            entry.Report(entry.At("to"), "「to」が「from」より前の年度です。");
            return null;
        }

        return new YearEdition(from, to, ReadValues(entry), ReadBands(entry));
    }

    private static Dictionary<string, decimal> ReadValues(YamlMap entry)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var name in entry.Map("values")?.Names ?? [])
        {
            if (ReadNumber(entry.Map("values")!, name) is { } value)
            {
                values[name] = value;
            }
        }

        return values;
    }

    private static Dictionary<string, IReadOnlyList<Band>> ReadBands(YamlMap entry)
    {
        var tables = new Dictionary<string, IReadOnlyList<Band>>(StringComparer.Ordinal);
        if (entry.Map("bands") is not { } map)
        {
            return tables;
        }

        foreach (var name in map.Names)
        {
            var bands = map.Maps(name, required: true, "upTo", "quarter", "rate", "plus").Select(line => (Line: line, Band: ReadBand(line))).ToList();
            for (var i = 0; i < bands.Count; i++)
            {
                var last = i == bands.Count - 1;
                if (last != bands[i].Band.UpTo is null)
                {
                    bands[i].Line.Report(bands[i].Line.Node, last ? "最後の行には upTo を書きません（それを超えるすべての額の行です）。" : "最後の行のほかには upTo が必要です。");
                }
                else if (i > 0 && bands[i].Band.UpTo <= bands[i - 1].Band.UpTo)
                {
                    bands[i].Line.Report(bands[i].Line.At("upTo"), "「upTo」は小さい順に書いてください。");
                }
            }

            tables[name] = bands.ConvertAll(line => line.Band);
        }

        return tables;
    }

    private static Band ReadBand(YamlMap line) => new(
        line.Has("upTo") ? (long?)ReadNumber(line, "upTo") : null,
        line.Flag("quarter") ?? false,
        line.Has("rate") ? ReadNumber(line, "rate") ?? 0 : 0,
        line.Has("plus") ? (long)(ReadNumber(line, "plus") ?? 0) : 0);

    private static decimal? ReadNumber(YamlMap map, string name)
    {
        if (map.Text(name) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000)
        {
            return number;
        }

        map.Report(map.At(name), $"「{name}」は数で書いてください（「{text}」は使えません。桁区切りのコンマも書きません）。");
        return null;
    }
}
