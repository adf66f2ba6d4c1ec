using Rpa.Scenarios.Ledgers;

namespace Rpa.Scenarios.Tests;

/// <summary>The fictional town of the samples, loaded once for all tests.</summary>
internal static class SampleTown
{
    private static readonly Lazy<CsvLedger> Loaded = new(() => CsvLedger.Load(Repository.PathOf("samples/town")));

    public static CsvLedger Ledger => Loaded.Value;
}
