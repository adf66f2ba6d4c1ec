using CoreSystem.Web.Data;

namespace CoreSystem.Web.Lookups;

/// <summary>A list of codes and names, such as 医療機関 or 特定疾病.</summary>
/// <param name="kind">Name by which a field declares it.</param>
/// <param name="title">Title of the search window.</param>
/// <param name="table">Table, code column and the columns shown (the first is the name).</param>
/// <param name="labels">Labels of the columns.</param>
/// <param name="database">Database.</param>
internal sealed class MasterLookup(string kind, string title, (string Name, string Code, string[] Columns) table, string[] labels, Database database) : ILookup
{
    public string Kind => kind;

    public (string Title, string Label, IReadOnlyList<string> Columns) Window { get; } = (title, "名称・コード", ["コード", .. labels]);

    public LookupFinding Find(string code, IReadOnlyDictionary<string, string> fields)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT * FROM {table.Name} WHERE {table.Code} = $code",
            row => LookupFinding.Of([.. table.Columns.Select(column => (column, row.Text(column)))]),
            null,
            ("$code", code)).SingleOrDefault() ?? LookupFinding.None("E0047");
    }

    public IReadOnlyList<string[]> Search(string text, bool anywhere, IReadOnlyDictionary<string, string> fields)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT * FROM {table.Name} WHERE {table.Columns[0]} LIKE '%' || $text || '%' OR {table.Code} LIKE $text || '%' ORDER BY {table.Code} LIMIT 50",
            row => new[] { row.Text(table.Code) }.Concat(table.Columns.Select(column => row.Text(column))).ToArray(),
            null,
            ("$text", text.Trim()));
    }
}
