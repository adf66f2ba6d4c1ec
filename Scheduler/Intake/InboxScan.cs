using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Intake;

/// <summary>
/// One look at all watched folders, and at the files that are to move. A folder that cannot be reached, or a file that cannot be
/// moved, is tried again at the next look; it is told to the log when it starts and when it ends.
/// </summary>
internal sealed class InboxScan(
    IOptions<IntakeOptions> options, FileIntake intake, FilePlacer placer, TimeProvider time, ILogger<InboxScan> log)
{
    /// <summary>A file that may not be opened is put aside after this many times the time it must stand still.</summary>
    private const int ClosedFactor = 10;

    private readonly InboxListing _listing = new(options.Value);
    private readonly StabilityTracker _stability = new(time, TimeSpan.FromSeconds(options.Value.StableSeconds));
    private readonly HashSet<string> _troubles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _closedSince = new(StringComparer.Ordinal);

    /// <summary>Looks once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var inbox in options.Value.Inboxes)
        {
            await ScanAsync(inbox, cancellationToken);
        }

        foreach (var document in await placer.FindOwedAsync(cancellationToken))
        {
            await TroubledAsync(document.ToString(), $"document {document}", () => placer.PlaceAsync(document, cancellationToken));
        }
    }

    private async Task ScanAsync(InboxOptions inbox, CancellationToken cancellationToken)
    {
        IReadOnlyList<InboxFile> files = [];
        var reached = await TroubledAsync(inbox.Folder, $"watched folder {inbox.Folder}", () =>
        {
            files = _listing.List(inbox);
            return Task.CompletedTask;
        });
        if (!reached)
        {
            return;
        }

        foreach (var file in _stability.Observe(inbox.Folder, files))
        {
            // File names may name people and stay out of the log.
            await TroubledAsync(file.FullPath, $"a file in {inbox.Folder}", () => TakeAsync(file, cancellationToken));
        }
    }

    private async Task TakeAsync(InboxFile file, CancellationToken cancellationToken)
    {
        switch (await intake.TakeAsync(file, cancellationToken))
        {
            case IntakeOutcome.Closed:
                await WaitOrGiveUpAsync(file, cancellationToken);
                return;
            case IntakeOutcome.StillChanging or IntakeOutcome.Vanished:
                _stability.Restart(file);
                break;
        }

        _closedSince.Remove(file.FullPath);
    }

    private async Task WaitOrGiveUpAsync(InboxFile file, CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        if (_closedSince.TryAdd(file.FullPath, now))
        {
            return;
        }

        if (time.GetElapsedTime(_closedSince[file.FullPath], now).TotalSeconds >= options.Value.StableSeconds * ClosedFactor)
        {
            await intake.GiveUpAsync(file, cancellationToken);
            _closedSince.Remove(file.FullPath);
        }
    }

    /// <returns>Whether it went well.</returns>
    private async Task<bool> TroubledAsync(string key, string what, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbUpdateConcurrencyException)
        {
            if (_troubles.Add(key))
            {
                log.LogWarning("Cannot get at {What} ({Error}); trying again at every scan", what, exception.GetType().Name);
            }

            return false;
        }

        if (_troubles.Remove(key))
        {
            log.LogInformation("{What} is all right again", what);
        }

        return true;
    }
}
