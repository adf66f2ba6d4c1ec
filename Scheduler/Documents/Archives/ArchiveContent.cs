namespace Rpa.Scheduler.Documents.Archives;

/// <summary>What is in an archive.</summary>
/// <param name="Files">Files that may be taken.</param>
/// <param name="Refused">How many are not taken, by reason.</param>
/// <param name="Stop">Why nothing of it is taken, in Japanese; null where it could be opened.</param>
internal sealed record ArchiveContent(IReadOnlyList<ArchiveFile> Files, IReadOnlyDictionary<ArchiveRefusal, int> Refused, string? Stop)
{
    /// <summary>An archive of which nothing is taken.</summary>
    public static ArchiveContent Stopped(string reason) => new([], new Dictionary<ArchiveRefusal, int>(), reason);
}
