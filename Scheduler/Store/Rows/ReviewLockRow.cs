namespace Rpa.Scheduler.Store.Rows;

/// <summary>Who has a case open: a courtesy to the others, not a guard (the case's version is).</summary>
internal sealed class ReviewLockRow
{
    public Guid CaseId { get; set; }

    public required string User { get; set; }

    public DateTimeOffset Until { get; set; }
}
