namespace Rpa.Scheduler.Documents;

/// <summary>Names of a file that came in; kept encrypted because people put names of people into file names.</summary>
/// <param name="File">Name without folder.</param>
/// <param name="Inbox">The watched folder, absolute.</param>
/// <param name="Path">Where it was found, relative to the watched folder.</param>
/// <param name="ModifiedAt">The file's time when it was taken; tells it from another file of the same name.</param>
/// <param name="Resting">Where it lies, or is being moved to, absolute; null while nobody has chosen.</param>
internal sealed record DocumentNames(string File, string Inbox, string Path, DateTimeOffset ModifiedAt, string? Resting)
{
    /// <summary>The place of encrypted names.</summary>
    public const string Place = "document/names";

    /// <summary>Where it was found, absolute.</summary>
    public string Found => System.IO.Path.Combine(Inbox, Path);
}
