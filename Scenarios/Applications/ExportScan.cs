using Rpa.Scenarios.Procedures;

namespace Rpa.Scenarios.Applications;

/// <summary>
/// Looks at every record once before anything is imported: whether the file is of this procedure, how many rows it has, and whether
/// something forbids importing it at all.
/// </summary>
internal abstract class ExportScan(MappingMatch match)
{
    private const int RowsNamed = 10;

    private readonly List<(int Row, int Line)> _broken = [];
    private int _brokenCount;

    public MappingMatch Match { get; } = match;

    /// <summary>Applications below the headers.</summary>
    public int Rows { get; protected set; }

    /// <summary>Whether some row names the procedure; a file without rows does not contradict.</summary>
    public bool NamesProcedure => IsNamed || Mapping.ProcedureHeader is null || (Rows == 0 && _brokenCount == 0);

    protected CsvMapping Mapping => Match.Mapping;

    protected bool IsNamed { get; set; }

    public static ExportScan For(MappingMatch match) => match.IsLong ? new LongScan(match) : new WideScan(match);

    /// <summary>Looks at a record below the headers.</summary>
    public abstract void Add(ExportRow row);

    /// <summary>Why nothing may be imported, or null. Called after the last record.</summary>
    public virtual FileStop? Judge()
    {
        if (Rows == 0)
        {
            return new FileStop(FileStopReason.HeaderOnly, "見出しだけで、申請が1件もありません。期間や条件を確かめてください。");
        }

        return _brokenCount == 0 || !Mapping.StopOnBrokenRow ? null : new FileStop(
            FileStopReason.BrokenRows,
            $"列数か引用符の正しくない行が {_brokenCount} 件あります（{string.Join("、", _broken.Select(row => $"{row.Row} 件目（{row.Line} 行目）"))}{(_brokenCount > RowsNamed ? " …" : string.Empty)}）。取り込まずに止めました。手で直していないか確かめ、もう一度書き出してください。")
        {
            Rows = [.. _broken.Select(row => row.Row)],
        };
    }

    protected bool IsSummary(ExportRow row) => Mapping.SummaryWords.Contains(CellText.Cell(row.Cells[0]), StringComparer.Ordinal);

    protected bool IsBroken(ExportRow row) => row.IsBroken || row.Cells.Length != Match.Headers.Count;

    protected void AddBroken(int number, int line)
    {
        _brokenCount++;
        if (_broken.Count < RowsNamed)
        {
            _broken.Add((number, line));
        }
    }
}
