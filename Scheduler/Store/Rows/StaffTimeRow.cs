namespace Rpa.Scheduler.Store.Rows;

/// <summary>Seconds that a person spent on a case on a day (職員時間).</summary>
internal sealed class StaffTimeRow
{
    public Guid CaseId { get; set; }

    public required string User { get; set; }

    /// <summary>The town's day.</summary>
    public DateOnly Day { get; set; }

    public double Seconds { get; set; }
}
