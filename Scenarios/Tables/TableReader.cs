using Rpa.Scenarios.Procedures.Loading;

namespace Rpa.Scenarios.Tables;

/// <summary>Reads the files of tables: <c>title</c>, <c>source</c> (law or notice) and <c>rows</c>.</summary>
internal sealed class TableReader(string folder, FormatProblems problems)
{
    private static readonly string[] Dates = ["from", "to"];

    /// <summary>A table whose rows stand for a time. Rows out of order or overlapping are mistakes.</summary>
    public DatedTable<T> Dated<T>(string file, string[] entries, Func<TableRow, T> make)
        where T : class, IDatedRow
    {
        DateOnly? last = null;
        return new(Rows(file, [.. Dates, .. entries], row =>
        {
            var from = TableRow.Date(row.Map, "from", required: true) ?? DateOnly.MinValue;
            var to = TableRow.Date(row.Map, "to", required: false);
            if (from <= last || to < from)
            {
                row.Map.Report(row.Map.At("from"), "期間が前の行と重なるか、逆になっています。古い順に、重ならないように書いてください。");
            }

            last = to ?? DateOnly.MaxValue;
            return make(row with { From = from, To = to });
        }));
    }

    /// <summary>The rows of a table.</summary>
    public List<T> Rows<T>(string file, string[] entries, Func<TableRow, T> make)
    {
        if (SourceFile.Read(Path.Combine(folder, file), "tables/" + file, problems) is not { } source)
        {
            return [];
        }

        var map = new YamlMap(source.Root, source.Name, problems, "title", "source", "rows");
        map.Text("title", required: true);
        map.Text("source", required: true);
        return [.. map.Maps("rows", required: true, entries).Select(row => make(new(row)))];
    }
}
