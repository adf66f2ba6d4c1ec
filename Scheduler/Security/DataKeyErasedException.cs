namespace Rpa.Scheduler.Security;

/// <summary>What was asked for has been erased: its key is gone for good.</summary>
internal sealed class DataKeyErasedException(Guid id) : Exception($"Data key {id} has been erased.")
{
    public Guid KeyId { get; } = id;
}
