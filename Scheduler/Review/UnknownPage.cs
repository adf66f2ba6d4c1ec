namespace Rpa.Scheduler.Review;

/// <summary>A page of no registered form that waits for a person.</summary>
/// <param name="PageId">Its id.</param>
/// <param name="File">The file it came in.</param>
/// <param name="Number">Page of that file, from 1.</param>
/// <param name="ReceivedAt">When the file came in.</param>
/// <param name="Reason">Why it could not be sorted, in Japanese.</param>
/// <param name="Nearest">Title of the form that it is most like; null where it is like none.</param>
/// <param name="NearestRevision">Revision of that form.</param>
/// <param name="Likeness">Share of that form's print that was found on it, 0 to 1.</param>
/// <param name="HasImage">Whether the page could be made an image at all.</param>
public sealed record UnknownPage(
    Guid PageId,
    string File,
    int Number,
    DateTimeOffset ReceivedAt,
    string? Reason,
    string? Nearest,
    string? NearestRevision,
    double Likeness,
    bool HasImage);
