namespace Rpa.Scheduler.Documents;

/// <summary>Names of a file that came in; kept encrypted because people put names of people into file names.</summary>
/// <param name="File">Name without folder.</param>
/// <param name="Inbox">The watched folder, absolute.</param>
/// <param name="Path">Where it was found, relative to the watched folder.</param>
/// <param name="ModifiedAt">The file's time when it was taken; tells it from another file of the same name.</param>
/// <param name="Resting">Where it was moved, absolute; null while it is in the inbox.</param>
/// <param name="Target">Where it is being moved, absolute; written down before the move, so that a crash leaves no doubt.</param>
internal sealed record DocumentNames(string File, string Inbox, string Path, DateTimeOffset ModifiedAt, string? Resting, string? Target)
{
    /// <summary>The place of encrypted names.</summary>
    public const string Place = "document/names";

    /// <summary>Source that the export must be of (the watched folder's, or the one named on the command line), or null for whichever fits.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was found, absolute.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Found => System.IO.Path.Combine(Inbox, Path);

    /// <summary>Where it lies now, absolute.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Present => Resting ?? Found;
}
