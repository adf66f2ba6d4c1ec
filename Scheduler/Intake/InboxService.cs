using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Intake;

/// <summary>Looks at the watched folders as long as the service runs. It never stops because one look went wrong.</summary>
internal sealed class InboxService(
    IOptions<IntakeOptions> options, InboxScan scan, IntakeSignal signal, TimeProvider time, ILogger<InboxService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var watchers = options.Value.Inboxes.ConvertAll(inbox => new InboxWatcher(inbox.Folder, signal));
        CreateFolders();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                watchers.ForEach(watcher => watcher.Ensure());
                await LookAsync(stoppingToken);
                await signal.WaitAsync(TimeSpan.FromSeconds(options.Value.ScanSeconds), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogInformation("Intake stopped");
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await scan.RunAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "A look at the watched folders failed; the next one comes");
        }
    }

    private void CreateFolders()
    {
        foreach (var inbox in options.Value.Inboxes)
        {
            try
            {
                Directory.CreateDirectory(inbox.Folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                log.LogWarning("Cannot create the watched folder {Folder} ({Error})", inbox.Folder, exception.GetType().Name);
            }
        }
    }
}
