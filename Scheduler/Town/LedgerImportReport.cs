namespace Rpa.Scheduler.Town;

/// <summary>What an import of the ledger brought.</summary>
internal sealed record LedgerImportReport;
