namespace Rpa.Scheduler.Store.Rows;

/// <summary>A screenshot of an entry; sensitive fields are masked before it is taken.</summary>
internal sealed class ScreenshotRow
{
    public Guid Id { get; set; }

    public Guid EntryId { get; set; }

    public required string Name { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Name of the encrypted PNG in the blob store.</summary>
    public required string Blob { get; set; }
}
