using Microsoft.Extensions.Options;
using Rpa.Scenarios.Ledgers;
using Rpa.Scheduler.Audit;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Town;

/// <summary>
/// Keeps the ledger up to date while the service runs: imports what lands in the ledger's folder once it has stood still, and uses what
/// another process has imported. It never stops because one look went wrong; the snapshot in use stays.
/// </summary>
internal sealed class LedgerService(
    IOptions<TownOptions> options, LedgerImports imports, TownClock clock, TimeProvider time, ILogger<LedgerService> log) : BackgroundService
{
    private string? _seen;
    private string? _done;

    /// <exception cref="LedgerException">There is no snapshot yet, and the folder cannot be used.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await imports.UseNewestAsync(cancellationToken))
        {
            if (options.Value.LedgerFolder is { } folder)
            {
                await ImportAsync(folder, cancellationToken);
            }
            else
            {
                log.LogWarning("No ledger is imported (Town:LedgerFolder): applicants cannot be looked up, and every case goes to review");
            }
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>One look: imports the folder's export if it has changed and stood still since the look before.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await imports.UseNewestAsync(cancellationToken);
        if (options.Value.LedgerFolder is not { } folder)
        {
            return;
        }

        var now = Fingerprint(folder);
        var still = string.Equals(now, _seen, StringComparison.Ordinal);
        _seen = now;
        if (still && !string.Equals(now, _done, StringComparison.Ordinal))
        {
            _done = now; // also where it cannot be used: it is tried again when it changes
            await ImportAsync(folder, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(options.Value.LedgerLookSeconds), time, stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogError(exception, "The ledger's folder could not be imported; the snapshot in use stays");
            }
        }
    }

    /// <summary>The day of the newest file is the day of the export.</summary>
    internal static DateOnly DayOf(string folder, TownClock clock)
    {
        var times = Files(folder).Select(file => new DateTimeOffset(file.LastWriteTimeUtc)).ToList();
        return times.Count == 0 ? clock.Today : clock.DayOf(times.Max());
    }

    private Task<LedgerImport?> ImportAsync(string folder, CancellationToken cancellationToken) =>
        imports.ImportAsync(new LedgerFolder(folder), DayOf(folder, clock), AuditEvent.System, force: false, cancellationToken);

    private static string Fingerprint(string folder) => string.Join(
        '\n', Files(folder).OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));

    private static FileInfo[] Files(string folder) => Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.csv") : [];
}
