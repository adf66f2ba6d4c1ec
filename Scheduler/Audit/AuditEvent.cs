namespace Rpa.Scheduler.Audit;

/// <summary>Something to be written to the audit log.</summary>
/// <param name="Who">User, or <see cref="System"/>.</param>
/// <param name="Act">Stable code, see <see cref="AuditActs"/>.</param>
/// <param name="Subject">What it was done to, e.g. a case's reference; never personal data.</param>
/// <param name="Detail">More; never personal data.</param>
internal sealed record AuditEvent(string Who, string Act, string? Subject, string? Detail)
{
    /// <summary>The service itself.</summary>
    public const string System = "system";
}
