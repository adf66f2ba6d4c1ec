namespace Rpa.Scenarios.Applications;

/// <summary>Scans an export with a row an item (縦持ち): items must be known, and the rows of an application must stand together.</summary>
internal sealed class LongScan : ExportScan
{
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly List<string> _items = [];
    private readonly SortedDictionary<string, int> _unknown = new(StringComparer.Ordinal);
    private readonly (int Reference, int Item, int Value) _at;
    private string? _reference;
    private int? _scattered;
    private bool _isOurs;

    public LongScan(MappingMatch match)
        : base(match)
    {
        _known = match.Mapping.Columns.Select(column => column.Header).ToHashSet(StringComparer.Ordinal);
        _at = (0, match.At(match.Mapping.LongShape!.ItemHeader), match.At(match.Mapping.LongShape.ValueHeader));
    }

    public override void Add(ExportRow row)
    {
        if (IsSummary(row))
        {
            return;
        }

        if (IsBroken(row))
        {
            AddBroken(Math.Max(Rows, 1), row.Line);
            return;
        }

        var reference = CellText.Cell(row.Cells[_at.Reference]);
        if (!string.Equals(reference, _reference, StringComparison.Ordinal))
        {
            Leave();
            Rows++;
            _reference = reference;
            _isOurs = Mapping.ProcedureHeader is null;
            if (!_references.Add(reference))
            {
                _scattered ??= row.Line;
            }
        }

        var item = CellText.Header(row.Cells[_at.Item]);
        _items.Add(item);
        if (string.Equals(item, Mapping.ProcedureHeader, StringComparison.Ordinal))
        {
            _isOurs = Mapping.ProcedureNames.Contains(CellText.Cell(row.Cells[_at.Value]), StringComparer.Ordinal);
            IsNamed |= _isOurs;
        }
    }

    public override FileStop? Judge()
    {
        Leave();
        if (_scattered is { } line)
        {
            return new FileStop(
                FileStopReason.ScatteredRows,
                $"{line} 行目の受付番号の行が、前にも離れて出ています。取り込まずに止めました。並べ替えずに、受付番号の順のまま書き出してください。");
        }

        return _unknown.Count > 0 ? MappingMatcher.Compare(Match, [], [.. _unknown.Keys]) : base.Judge();
    }

    private void Leave()
    {
        foreach (var item in _isOurs ? _items.Where(item => !_known.Contains(item)) : [])
        {
            _unknown[item] = _unknown.GetValueOrDefault(item) + 1;
        }

        _items.Clear();
    }
}
