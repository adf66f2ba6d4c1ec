namespace Rpa.Scheduler.Operations;

/// <summary>
/// Everything that came in and what became of it, decrypted, for the command line's report (<c>./rpa demo</c>) and end-to-end tests.
/// Never reachable from a page. Audited once per call as an export.
/// </summary>
public interface IServiceProbe
{
    /// <summary>Documents and cases with their states; fields, findings and records only if <paramref name="withContents"/>.</summary>
    Task<ServiceSnapshot> SnapshotAsync(bool withContents, CancellationToken cancellationToken);
}
