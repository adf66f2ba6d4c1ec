namespace Rpa.Scenarios.Applications;

/// <summary>A record of an export.</summary>
/// <param name="Line">Line of the file on which it begins, from 1.</param>
/// <param name="Cells">Cells as written, quotes resolved.</param>
/// <param name="IsBroken">Whether its quotes stand where they may not.</param>
internal sealed record ExportRow(int Line, string[] Cells, bool IsBroken);
