namespace Rpa.Scheduler.Review;

/// <summary>What the pages read. Views of a case write an audit row.</summary>
public interface ICaseQueries
{
    /// <summary>A page of the work list.</summary>
    Task<WorkList> ListAsync(WorkQuery query, CancellationToken cancellationToken);

    /// <summary>A case for the case page, or null. Audited as a view by <paramref name="user"/>.</summary>
    Task<ReviewCase?> FindAsync(Guid caseId, string user, CancellationToken cancellationToken);

    /// <summary>The next case in review after this one, or null.</summary>
    Task<Guid?> NextInReviewAsync(Guid? after, CancellationToken cancellationToken);

    /// <summary>The upright page image (decrypted; media type by content), or null. My Number boxes are blacked out unless <paramref name="reveal"/>.</summary>
    Task<(byte[] Bytes, string MediaType)?> PageImageAsync(Guid pageId, bool reveal, string user, CancellationToken cancellationToken);

    /// <summary>The crop of a field with some margin as PNG, or null. A My Number crop needs <paramref name="reveal"/>.</summary>
    Task<byte[]?> CropAsync(Guid caseId, string fieldKey, bool reveal, string user, CancellationToken cancellationToken);

    /// <summary>A screenshot of an entry, or null.</summary>
    Task<byte[]?> ScreenshotAsync(Guid screenshotId, string user, CancellationToken cancellationToken);
}
