namespace Rpa.Scheduler.Intake;

/// <summary>A file seen in a watched folder.</summary>
/// <param name="Inbox">The watched folder, absolute.</param>
/// <param name="Path">Path of the file relative to it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedAt">Time of the last write.</param>
internal sealed record InboxFile(string Inbox, string Path, long Size, DateTimeOffset ModifiedAt)
{
    /// <summary>The file, absolute.</summary>
    public string FullPath => System.IO.Path.Combine(Inbox, Path);

    /// <summary>Name without folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);
}
