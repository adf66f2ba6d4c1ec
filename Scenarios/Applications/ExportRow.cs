namespace Rpa.Scenarios.Applications;

/// <summary>A record of an export.</summary>
/// <param name="Line">Line of the file on which it begins, from 1.</param>
/// <param name="Cells">Cells as written, quotes resolved.</param>
/// <param name="IsBroken">Whether its quotes stand where they may not.</param>
internal sealed record ExportRow(int Line, string[] Cells, bool IsBroken)
{
    /// <summary>Lines of the cells where they stand on lines of their own (縦持ち); null where the row is one record.</summary>
    public int[]? Lines { get; init; }

    /// <summary>The line of a cell.</summary>
    public int LineOf(int cell) => Lines is not null && Lines[cell] > 0 ? Lines[cell] : Line;
}
