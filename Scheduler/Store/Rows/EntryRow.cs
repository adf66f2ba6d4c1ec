using Rpa.Scenarios.Entries;

namespace Rpa.Scheduler.Store.Rows;

/// <summary>One attempt to type one case into the core system (入力).</summary>
internal sealed class EntryRow
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public EntryPurpose Purpose { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When the intent to commit was written; after this only a look-up tells whether the record exists.</summary>
    public DateTimeOffset? IntentAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The town's day on which it ended, for the effects.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>How it ended; null while it runs or if it was cut off.</summary>
    public EntryOutcomeKind? Outcome { get; set; }

    /// <summary>Stable code of the outcome.</summary>
    public string? Code { get; set; }

    public string? Receipt { get; set; }

    public double RobotSeconds { get; set; }

    /// <summary>Message and the record as the core system showed it, encrypted with the case's key.</summary>
    public byte[]? Result { get; set; }
}
