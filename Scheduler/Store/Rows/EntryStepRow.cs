namespace Rpa.Scheduler.Store.Rows;

/// <summary>A line of an entry's step log.</summary>
internal sealed class EntryStepRow
{
    public Guid EntryId { get; set; }

    public int Number { get; set; }

    /// <summary>The <see cref="Scenarios.Entries.EntryStep"/> as JSON, encrypted with the case's key.</summary>
    public required byte[] Step { get; set; }
}
