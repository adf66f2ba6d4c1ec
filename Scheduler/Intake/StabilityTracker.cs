namespace Rpa.Scheduler.Intake;

/// <summary>
/// Tells which files have stood still. Judged by our own clock from when a size and time were first seen, not by the file's
/// time: the clock of a scanner or a share may be wrong.
/// </summary>
internal sealed class StabilityTracker(TimeProvider time, TimeSpan stable)
{
    /// <summary>An empty file waits this many times longer: some scanners create the file first and fill it when the page is done.</summary>
    public const int EmptyFactor = 5;

    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes note of what a scan saw in a watched folder.</summary>
    /// <returns>The files that have stood still long enough.</returns>
    public IReadOnlyList<InboxFile> Observe(string inbox, IReadOnlyList<InboxFile> files)
    {
        var now = time.GetTimestamp();
        var present = files.Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _seen.Where(pair => string.Equals(pair.Value.File.Inbox, inbox, StringComparison.Ordinal) && !present.Contains(pair.Key)).ToList())
        {
            _seen.Remove(gone.Key);
        }

        var still = new List<InboxFile>();
        foreach (var file in files)
        {
            if (!_seen.TryGetValue(file.FullPath, out var seen) || seen.File != file)
            {
                _seen[file.FullPath] = new Seen(file, now);
            }
            else if (time.GetElapsedTime(seen.Since, now) >= (file.Size == 0 ? stable * EmptyFactor : stable))
            {
                still.Add(file);
            }
        }

        return still;
    }

    /// <summary>Lets a file wait its time anew, e.g. because somebody still holds it.</summary>
    public void Restart(InboxFile file) => _seen.Remove(file.FullPath);

    private sealed record Seen(InboxFile File, long Since);
}
