namespace Rpa.Ocr.Documents;

/// <summary>The seconds that one file may still cost. Pages decoded at the same time share it. Thread-safe.</summary>
internal sealed class TimeBudget(TimeProvider time, TimeSpan total)
{
    private readonly Lock _lock = new();
    private TimeSpan _spent;

    /// <summary>What is left; zero when it is used up.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (_lock)
            {
                return _spent >= total ? TimeSpan.Zero : total - _spent;
            }
        }
    }

    /// <summary>Does some work and counts its time.</summary>
    public async Task<T> SpendAsync<T>(Func<TimeSpan, Task<T>> work)
    {
        var start = time.GetTimestamp();
        try
        {
            return await work(Left);
        }
        finally
        {
            var elapsed = time.GetElapsedTime(start);
            lock (_lock)
            {
                _spent += elapsed;
            }
        }
    }
}
