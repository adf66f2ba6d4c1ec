using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Intake;

/// <summary>Lists the files of a watched folder that may be taken: no temporary names, no links, nothing from the folders that files go to.</summary>
internal sealed class InboxListing(IntakeOptions options)
{
    private readonly EnumerationOptions _enumeration = new()
    {
        RecurseSubdirectories = options.Depth > 0,
        MaxRecursionDepth = options.Depth,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        ReturnSpecialDirectories = false,
    };

    /// <summary>Lists a watched folder.</summary>
    /// <exception cref="IOException">The folder, or the share it lies on, cannot be reached.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public IReadOnlyList<InboxFile> List(InboxOptions inbox)
    {
        var files = new List<InboxFile>();
        foreach (var file in new DirectoryInfo(inbox.Folder).EnumerateFiles("*", _enumeration))
        {
            if (IsTemporary(file.Name) || IsResult(inbox, file.FullName))
            {
                continue;
            }

            // A file may vanish between the listing and the look at it; then it has no size.
            file.Refresh();
            if (file.Exists)
            {
                files.Add(new InboxFile(
                    inbox.Folder,
                    Path.GetRelativePath(inbox.Folder, file.FullName),
                    file.Length,
                    new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero)));
            }
        }

        return files;
    }

    /// <summary>Whether a name says that its file is not finished: <c>.part</c>, <c>.tmp</c>, <c>~$…</c>, dot files.</summary>
    public bool IsTemporary(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith('~')
        || options.TemporaryEndings.Exists(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsResult(InboxOptions inbox, string path) =>
        IsBelow(path, inbox.Done) || IsBelow(path, inbox.Rejected) || IsBelow(path, inbox.Failed);

    private static bool IsBelow(string path, string? folder) =>
        folder is not null && path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
