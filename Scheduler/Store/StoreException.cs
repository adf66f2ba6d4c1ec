namespace Rpa.Scheduler.Store;

/// <summary>The store cannot be used. The message says why and what to do.</summary>
internal sealed class StoreException : Exception
{
    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
