namespace CoreSystem.Desktop;

/// <summary>Rows of a master file. The town's files quote nothing.</summary>
public sealed class Table
{
    private readonly ILookup<string, IReadOnlyDictionary<string, string>> _rows;

    private Table(ILookup<string, IReadOnlyDictionary<string, string>> rows) => _rows = rows;

    /// <summary>Reads a file; its first line names the columns.</summary>
    public static Table Read(string folder, string file, string key)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, file));
        var columns = lines[0].TrimStart('\uFEFF').Split(',');
        return new Table(lines.Skip(1).Where(line => line.Length > 0)
            .Select(line => (IReadOnlyDictionary<string, string>)columns.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))
            .ToLookup(row => row[key], StringComparer.Ordinal));
    }

    /// <summary>The first row with this key, or null.</summary>
    public IReadOnlyDictionary<string, string>? Find(string key) => _rows[key].FirstOrDefault();

    /// <summary>All rows with this key, in the order of the file.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> All(string key) => _rows[key];
}
