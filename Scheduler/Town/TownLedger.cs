using Microsoft.Extensions.Options;
using Rpa.Scenarios.Ledgers;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Town;

/// <summary>The town's ledger (宛名台帳) as the service knows it now; null where none is imported.</summary>
internal sealed class TownLedger
{
    /// <exception cref="LedgerException">The ledger's folder lacks what cannot be done without.</exception>
    public TownLedger(IOptions<TownOptions> options, ILogger<TownLedger> logger)
    {
        if (options.Value.LedgerFolder is not { } folder)
        {
            logger.LogWarning("No ledger is imported (Town:LedgerFolder): applicants cannot be looked up, and every case goes to review");
            return;
        }

        var ledger = CsvLedger.Load(folder);
        if (ledger.Report.ProblemCount > 0)
        {
            logger.LogWarning("The ledger has {Count} rows that could not be read", ledger.Report.ProblemCount);
        }

        Current = ledger;
    }

    /// <summary>The snapshot in use.</summary>
    public ILedger? Current { get; }
}
