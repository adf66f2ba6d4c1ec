namespace Rpa.Scenarios.Ledgers;

/// <summary>What loading a ledger's folder brought.</summary>
/// <param name="Rows">Rows taken, by file.</param>
/// <param name="Problems">Rows and files that could not be read; at most <see cref="MaxProblems"/>.</param>
/// <param name="ProblemCount">How many problems there were in all.</param>
public sealed record LedgerReport(IReadOnlyDictionary<string, int> Rows, IReadOnlyList<LedgerProblem> Problems, int ProblemCount)
{
    /// <summary>How many problems are kept: a broken export of a city must not fill the memory with complaints.</summary>
    public const int MaxProblems = 1000;
}
