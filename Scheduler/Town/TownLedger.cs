using Rpa.Scenarios.Ledgers;

namespace Rpa.Scheduler.Town;

/// <summary>The town's ledger (宛名台帳) as the service knows it now; null where none is imported.</summary>
internal sealed class TownLedger
{
    private volatile CsvLedger? _current;

    /// <summary>The snapshot in use. Who asks twice may get two snapshots: ask once for each piece of work.</summary>
    public CsvLedger? Current => _current;

    /// <summary>Puts a snapshot in the place of the one before, at once and whole.</summary>
    public void Use(CsvLedger ledger) => _current = ledger;
}
