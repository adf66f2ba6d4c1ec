namespace Rpa.Scheduler.Store.Rows;

/// <summary>A row of the audit log: append-only, each row sealed with the one before it.</summary>
internal sealed class AuditRow
{
    /// <summary>Consecutive number from 1: a gap shows.</summary>
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>User, or <c>system</c>.</summary>
    public required string Who { get; set; }

    /// <summary>Stable code of the act, e.g. <c>case.view</c>.</summary>
    public required string Act { get; set; }

    /// <summary>What it was done to, e.g. a case's reference.</summary>
    public string? Subject { get; set; }

    /// <summary>More, without personal data.</summary>
    public string? Detail { get; set; }

    /// <summary>HMAC-SHA-256 over the row before and this one, hexadecimal.</summary>
    public required string Seal { get; set; }
}
