namespace Rpa.Scenarios.Applications;

/// <summary>Lays the rows of one application of a 縦持ち export out as a record with a cell a column. Items that are absent are empty.</summary>
internal sealed class LongLayout(MappingMatch match)
{
    private readonly Dictionary<string, int> _columns =
        match.Mapping.Columns.Select((column, index) => (column.Header, index)).ToDictionary(pair => pair.Header, pair => pair.index, StringComparer.Ordinal);

    private readonly int _item = match.At(match.Mapping.LongShape!.ItemHeader);
    private readonly int _value = match.At(match.Mapping.LongShape!.ValueHeader);
    private string[]? _cells;
    private int[] _lines = [];
    private int _line;
    private string? _reference;
    private (int Line, string Message)? _problem;

    /// <summary>Whether the row begins another application.</summary>
    public bool Starts(ExportRow row) => !string.Equals(CellText.Cell(row.Cells[0]), _reference, StringComparison.Ordinal);

    /// <summary>Notes what makes the application unreadable; the first one counts.</summary>
    public void Fail(int line, string message) => _problem ??= (line, message);

    public void Add(ExportRow row)
    {
        if (_cells is null)
        {
            _reference = CellText.Cell(row.Cells[0]);
            _cells = new string[_columns.Count];
            Array.Fill(_cells, string.Empty);
            _lines = new int[_columns.Count];
            _line = row.Line;
            _cells[_columns[match.Mapping.ReferenceHeader]] = row.Cells[0];
        }

        // Items of other procedures are unknown; their application is refused by its 手続名.
        if (!_columns.TryGetValue(CellText.Header(row.Cells[_item]), out var at))
        {
            return;
        }

        if (_lines[at] > 0)
        {
            Fail(row.Line, $"項目「{match.Mapping.Columns[at].Header}」が一つの申請に二度あります。");
        }

        (_cells[at], _lines[at]) = (row.Cells[_value], row.Line);
    }

    /// <summary>The application so far, or null where there is none; begins anew.</summary>
    public (ExportRow Row, int Line, string? Message)? Take()
    {
        if (_cells is null)
        {
            return null;
        }

        var done = (new ExportRow(_line, _cells, false) { Lines = _lines }, _problem?.Line ?? _line, _problem?.Message);
        (_cells, _reference, _problem) = (null, null, null);
        return done;
    }
}
