using Rpa.Ocr.Reading;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scheduler.Commands;

/// <summary>Reading alone, without store, jobs or pages, for the verbs that only read.</summary>
internal static class ReadingServices
{
    public static ServiceProvider Create(IProcedureCatalog? catalog = null) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IProcedureCatalog>(_ => catalog ?? ProcedureCatalog.Load(ProjectFolders.Procedures()))
        .AddRpaOcr()
        .BuildServiceProvider();
}
