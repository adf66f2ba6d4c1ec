using System.Collections.Concurrent;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>The one thread of a Windows program: input and questions of UI Automation wait in one queue.</summary>
internal sealed class UiThread : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Work, object? State)> _queue = [];
    private readonly Thread _thread;

    public UiThread()
    {
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            _queue.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // The program has ended.
            return;
        }
    }

    /// <summary>Asks the thread and waits for the answer.</summary>
    public Task<T> AskAsync<T>(Func<T> ask)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(
            _ =>
            {
                try
                {
                    answer.SetResult(ask());
                }
                catch (Exception error)
                {
                    answer.SetException(error);
                }
            },
            null);
        return answer.Task;
    }

    public void Dispose() => _queue.CompleteAdding();

    private void Run()
    {
        SetSynchronizationContext(this);
        foreach (var (work, state) in _queue.GetConsumingEnumerable())
        {
            work(state);
        }
    }
}
