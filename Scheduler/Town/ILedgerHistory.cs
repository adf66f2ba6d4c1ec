namespace Rpa.Scheduler.Town;

/// <summary>The imports of the ledger, for people.</summary>
internal interface ILedgerHistory
{
    /// <summary>All imports, the newest first.</summary>
    Task<IReadOnlyList<LedgerSnapshot>> ListAsync(CancellationToken cancellationToken);
}
