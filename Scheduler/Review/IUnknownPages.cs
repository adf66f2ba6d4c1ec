namespace Rpa.Scheduler.Review;

/// <summary>The tray of pages of no registered form (どの様式でもない頁). Blank pages and pages that went into a case with its form are not in it.</summary>
public interface IUnknownPages
{
    /// <summary>The pages that wait, oldest first.</summary>
    Task<IReadOnlyList<UnknownPage>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>A page that waits, or null.</summary>
    Task<UnknownPage?> FindAsync(Guid pageId, CancellationToken cancellationToken);

    /// <summary>The page as PNG, or null. Where a number may stand on it is not known, so nothing is blacked out; audited as shown in full to <paramref name="user"/>.</summary>
    Task<byte[]?> ImageAsync(Guid pageId, string user, CancellationToken cancellationToken);

    /// <summary>Makes a case of the page, to be typed in by a form revision that the person chose.</summary>
    Task<PageSettlement> MakeCaseAsync(Guid pageId, string revision, string user, CancellationToken cancellationToken);

    /// <summary>Sets the page aside as no application. The file itself and the page stay until their time is over.</summary>
    Task<PageSettlement> DiscardAsync(Guid pageId, string reason, string user, CancellationToken cancellationToken);
}
