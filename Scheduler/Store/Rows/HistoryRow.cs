using Rpa.Scenarios.Cases;

namespace Rpa.Scheduler.Store.Rows;

/// <summary>A row of a case's history: written in the transaction of the change, never altered.</summary>
internal sealed class HistoryRow
{
    public long Id { get; set; }

    public Guid CaseId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>State before; null where the state did not change.</summary>
    public CaseState? From { get; set; }

    /// <summary>State after; null where the state did not change.</summary>
    public CaseState? To { get; set; }

    /// <summary>What happened, in Japanese, without personal data.</summary>
    public required string What { get; set; }

    /// <summary>User, or null for the service itself.</summary>
    public string? By { get; set; }

    /// <summary>More, e.g. a reason that a person wrote; encrypted with the case's key.</summary>
    public byte[]? Detail { get; set; }
}
