namespace Rpa.Scheduler.Store.Rows;

/// <summary>The last case number given out in a year.</summary>
internal sealed class ReferenceCounterRow
{
    /// <summary>Era letter and year, e.g. <c>R08</c>.</summary>
    public required string Year { get; set; }

    public long Last { get; set; }
}
