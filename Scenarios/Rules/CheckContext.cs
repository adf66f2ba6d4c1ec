using Rpa.Scenarios.Ledgers;

namespace Rpa.Scenarios.Rules;

/// <summary>What the rules may know besides the application itself.</summary>
/// <param name="Today">Today in the town.</param>
/// <param name="Ledger">The town's ledger, or null where none is imported (rules that need it then say so).</param>
/// <param name="Priors">Looks up other applications by claimant's 宛名番号 (may be null) and 受付番号 (may be null).</param>
public sealed record CheckContext(
    DateOnly Today,
    ILedger? Ledger,
    Func<string?, string?, IReadOnlyList<PriorApplication>> Priors);
