namespace Rpa.Scenarios.Ledgers;

/// <summary>A row of the ledger's export that could not be read, or a whole file (line 0).</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line of the file, from 1; 0 for the whole file.</param>
/// <param name="Column">Column, or null.</param>
/// <param name="Reason">What is wrong, in Japanese, without the value.</param>
public sealed record LedgerProblem(string File, int Line, string? Column, string Reason);
