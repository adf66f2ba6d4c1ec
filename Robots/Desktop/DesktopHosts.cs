using System.Collections.Concurrent;

namespace Rpa.Robots.Desktop;

/// <summary>
/// Lets one session at a time use a robot PC. Keys go to whatever has the focus of its one desktop: two sessions would type into each other.
/// </summary>
internal sealed class DesktopHosts : IDisposable
{
    private readonly ConcurrentDictionary<Uri, SemaphoreSlim> _free = new();

    /// <summary>Waits until the robot PC is free and takes it.</summary>
    /// <returns>Frees it when called.</returns>
    public async Task<Action> EnterAsync(Uri host, CancellationToken cancellationToken)
    {
        var gate = _free.GetOrAdd(host, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        var isHeld = 1;
        return () =>
        {
            if (Interlocked.Exchange(ref isHeld, 0) == 1)
            {
                gate.Release();
            }
        };
    }

    public void Dispose()
    {
        foreach (var gate in _free.Values)
        {
            gate.Dispose();
        }
    }
}
