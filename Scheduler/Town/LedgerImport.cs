using Rpa.Scenarios.Ledgers;

namespace Rpa.Scheduler.Town;

/// <summary>What an import of the ledger brought. Counts, files, lines and reasons; nothing of a person.</summary>
/// <param name="Rows">Rows taken, by file.</param>
/// <param name="Problems">Rows and files that could not be read, the first <see cref="LedgerReport.MaxProblems"/>.</param>
/// <param name="ProblemCount">How many there were.</param>
/// <param name="Changes">What changed from the snapshot that was in use.</param>
/// <param name="Refusal">Why it was not taken, in Japanese; null where it was.</param>
internal sealed record LedgerImport(
    IReadOnlyDictionary<string, int> Rows, IReadOnlyList<LedgerProblem> Problems, int ProblemCount, SnapshotComparison Changes, string? Refusal)
{
    /// <summary>The place of an encrypted report.</summary>
    public const string Place = "ledger/import";
}
