using CsvHelper;

namespace Rpa.Scenarios.Ledgers;

/// <summary>Reads the export's files row by row. Bad rows are reported and left out; the rest goes on.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<LedgerProblem> _problems = [];
    private int _problemCount;

    public LedgerReport Report => new(_rows, _problems, _problemCount);

    /// <summary>Reads a file's rows; without content (a file that is missing) the result is empty, with a note.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="content">Its bytes (UTF-8), or null.</param>
    /// <param name="requiredColumns">Columns without which the file cannot be used.</param>
    /// <param name="parse">Makes an item of a row; null leaves the row out without a problem.</param>
    public List<T> Read<T>(string file, byte[]? content, IReadOnlyList<string> requiredColumns, Func<CsvCells, T?> parse)
        where T : class
    {
        var result = new List<T>();
        _rows[file] = 0;
        if (content is null)
        {
            Add(new(file, 0, null, "ファイルがありません。空として扱います。"));
            return result;
        }

        using var csv = CsvReader.Create(content, Options(file));
        if (!TryReadHeader(file, csv, requiredColumns, out var columns))
        {
            return result;
        }

        while (csv.Read())
        {
            var cells = new CsvCells(csv, columns);
            var item = parse(cells);
            if (cells.ProblemColumn is { } column)
            {
                Add(new(file, (int)csv.LineNumber, column, cells.Problem!));
            }
            else if (item is not null)
            {
                result.Add(item);
            }
        }

        _rows[file] = result.Count;
        return result;
    }

    private bool TryReadHeader(string file, CsvReader csv, IReadOnlyList<string> requiredColumns, out Dictionary<string, int> columns)
    {
        columns = new(StringComparer.Ordinal);
        csv.ReadHeader();
        for (var i = 0; i < csv.Headers.Count; i++)
        {
            columns.TryAdd(csv.Headers[i].Trim(), i);
        }

        var known = columns;
        var missing = requiredColumns.Where(column => !known.ContainsKey(column)).ToList();
        if (missing.Count == 0)
        {
            return true;
        }

        Add(new(file, 1, missing[0], $"見出しに必要な列がありません: {string.Join(", ", missing)}"));
        return false;
    }

    private CsvReaderOptions Options(string file) => new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = record => Add(new(file, (int)record.LineNumber, null, record.Reason == CsvMalformedReason.FieldCountMismatch
            ? "列の数が見出しと異なります。"
            : "引用符の使い方が正しくありません。")),
    };

    private void Add(LedgerProblem problem)
    {
        _problemCount++;
        if (_problems.Count < LedgerReport.MaxProblems)
        {
            _problems.Add(problem);
        }
    }
}
