using Rpa.Ocr.Reading;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scheduler.Commands;

/// <summary>Reading alone, without store, jobs or pages, for the verbs that only read.</summary>
internal static class ReadingServices
{
    /// <summary>Puts reading together.</summary>
    /// <param name="catalog">The forms; null for the registered ones.</param>
    /// <param name="secondsPerPage">Seconds after which a page is given up; null for the service's own limit.</param>
    public static ServiceProvider Create(IProcedureCatalog? catalog = null, int? secondsPerPage = null) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IProcedureCatalog>(_ => catalog ?? ProcedureCatalog.Load())
        .AddRpaOcr(ocr => ocr.SecondsPerPage = secondsPerPage ?? ocr.SecondsPerPage)
        .BuildServiceProvider();
}
