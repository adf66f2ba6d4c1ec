namespace Rpa.Scheduler.Store.Rows;

/// <summary>A data key, wrapped by the master key. Erasing <see cref="Wrapped"/> erases all that it encrypts.</summary>
internal sealed class DataKeyRow
{
    public Guid Id { get; set; }

    /// <summary>The key, encrypted under the master key; null once erased.</summary>
    public byte[]? Wrapped { get; set; }

    /// <summary>Which master key wrapped it.</summary>
    public required string MasterKeyId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ErasedAt { get; set; }
}
