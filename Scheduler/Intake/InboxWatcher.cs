namespace Rpa.Scheduler.Intake;

/// <summary>Listens for file events in a watched folder. Events are a hint: where there are none, or they go silent, the scan still comes.</summary>
internal sealed class InboxWatcher(string folder, IntakeSignal signal) : IDisposable
{
    private FileSystemWatcher? _watcher;

    /// <summary>Starts listening if it does not; a folder that cannot be watched is tried again at the next call.</summary>
    public void Ensure()
    {
        if (_watcher is not null || !Directory.Exists(folder))
        {
            return;
        }

        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        try
        {
            watcher.Created += (_, _) => signal.Raise();
            watcher.Changed += (_, _) => signal.Raise();
            watcher.Renamed += (_, _) => signal.Raise();
            watcher.Error += (_, _) => Dispose();
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (IOException)
        {
            // Some shares and full watch tables give no events; the scan does without.
            watcher.Dispose();
        }
    }

    public void Dispose() => Interlocked.Exchange(ref _watcher, null)?.Dispose();
}
