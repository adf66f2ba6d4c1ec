namespace Rpa.Scenarios.Applications;

/// <summary>Scans an export with a row an application.</summary>
internal sealed class WideScan : ExportScan
{
    private readonly int _procedureAt;

    public WideScan(MappingMatch match)
        : base(match) =>
        _procedureAt = match.Mapping.ProcedureHeader is { } header ? match.At(header) : -1;

    public override void Add(ExportRow row)
    {
        if (IsSummary(row))
        {
            return;
        }

        Rows++;
        if (IsBroken(row))
        {
            AddBroken(Rows, row.Line);
        }
        else if (_procedureAt >= 0 && !IsNamed)
        {
            IsNamed = Mapping.ProcedureNames.Contains(CellText.Cell(row.Cells[_procedureAt]), StringComparer.Ordinal);
        }
    }
}
