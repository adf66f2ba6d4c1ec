using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Desktop;

/// <summary>What the parts of a desktop driver share: the session, the screen map and how long to wait.</summary>
internal sealed class DesktopScope(ScreenMap screens, TimeSpan stepTimeout, TimeSpan pollInterval, TimeProvider time)
{
    public required DesktopSession Session { get; set; }

    public ScreenMap Screens => screens;

    public DesktopMap Map => screens.Desktop!;

    public TimeSpan StepTimeout => stepTimeout;

    /// <summary>Repeats until it is good or the time is over. A call that fails is repeated: elements go while the program redraws itself.</summary>
    /// <exception cref="ScreenException">Every call failed, or the session is lost.</exception>
    public async Task<T> RepeatAsync<T>(Func<Task<T>> read, Func<T, bool> good, string what, CancellationToken cancellationToken, TimeSpan? limit = null)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isOver = time.GetElapsedTime(start) >= (limit ?? stepTimeout);
            try
            {
                var result = await read();
                if (good(result) || isOver)
                {
                    return result;
                }
            }
            catch (DesktopCallException error) when (isOver)
            {
                throw new ScreenException(ScreenFault.NotUsable, $"'{what}' could not be used.", error);
            }
            catch (DesktopCallException)
            {
                // Looked at in the middle of a change: the next look tells.
            }

            await Task.Delay(pollInterval, time, cancellationToken);
        }
    }

    /// <summary>Does something once; where the robot PC cannot do it, the fault names the element.</summary>
    public static async Task DoAsync(Func<Task> act, string what)
    {
        try
        {
            await act();
        }
        catch (DesktopCallException error)
        {
            throw new ScreenException(ScreenFault.NotUsable, $"'{what}' could not be used.", error);
        }
    }
}
