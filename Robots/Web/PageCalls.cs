using Microsoft.Playwright;
using Rpa.Robots.Drivers;

namespace Rpa.Robots.Web;

/// <summary>
/// Calls the browser so that no call hangs and every failure has a <see cref="ScreenFault"/>. Playwright's own messages are not passed
/// on: they quote what was typed.
/// </summary>
internal sealed class PageCalls(PageWatch watch, TimeSpan stepTimeout, TimeSpan pollInterval, TimeProvider time)
{
    // Playwright ends a call by itself after the step's time; this is for a driver process that no longer answers at all.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // A page that is on its way is waited for by the call itself; this only keeps a broken one from being asked in a tight loop.
    private static readonly TimeSpan AfterNavigation = TimeSpan.FromMilliseconds(5);

    /// <summary>Does a call. A browser dialog that opens meanwhile ends the wait: the call itself goes on once the dialog is answered.</summary>
    public Task DoAsync(Func<Task> call, string what, CancellationToken cancellationToken, bool duringDialog = false) => DoAsync(
        async () =>
        {
            await call();
            return true;
        },
        what,
        cancellationToken,
        duringDialog);

    /// <inheritdoc cref="DoAsync(Func{Task}, string, CancellationToken, bool)"/>
    /// <returns>What the call yields; the default value if a dialog interrupted it.</returns>
    public async Task<T?> DoAsync<T>(Func<Task<T>> call, string what, CancellationToken cancellationToken, bool duringDialog = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (watch.IsLost)
        {
            throw Lost(null);
        }

        if (!duringDialog && watch.Window is { Origin: WindowOrigin.Script })
        {
            throw new ScreenException(ScreenFault.NotUsable, $"A browser dialog is open; '{what}' cannot be used.");
        }

        var running = Start(call);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timeout = Task.Delay(stepTimeout + Grace, time, over.Token);
        var interruption = duringDialog ? timeout : watch.Interruption;
        var ended = await Task.WhenAny(running, interruption, timeout);
        await over.CancelAsync();
        if (ended == interruption && !running.IsCompleted && !watch.IsLost && watch.Window is { Origin: WindowOrigin.PopUp })
        {
            // A further window does not block the page.
            ended = await Task.WhenAny(running, Task.Delay(stepTimeout + Grace, time, cancellationToken));
        }

        if (ended == running)
        {
            return await Translate(running, what);
        }

        Forget(running);
        cancellationToken.ThrowIfCancellationRequested();
        return ended == timeout || watch.IsLost ? throw Lost(null) : default;
    }

    /// <summary>Repeats a reading until it is good, the step's time is over or something interrupts it (null).</summary>
    public async Task<T?> RepeatAsync<T>(Func<Task<T>> read, Func<T, bool> good, CancellationToken cancellationToken)
        where T : class
    {
        var start = time.GetTimestamp();
        while (true)
        {
            var pause = pollInterval;
            try
            {
                var result = await DoAsync(read, "read", cancellationToken);
                if (result is null || good(result) || time.GetElapsedTime(start) > stepTimeout)
                {
                    return result;
                }
            }
            catch (ScreenException navigating) when (navigating.InnerException is PlaywrightException inner && IsNavigation(inner) && time.GetElapsedTime(start) < stepTimeout)
            {
                // The page was left while it was being read: read the next one.
                pause = AfterNavigation;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private static async Task<T> Start<T>(Func<Task<T>> call) => await call();

    private async Task<T> Translate<T>(Task<T> call, string what)
    {
        try
        {
            return await call;
        }
        catch (TimeoutException error)
        {
            throw watch.IsLost ? Lost(error) : new ScreenException(ScreenFault.NotUsable, $"'{what}' was not there, visible and enabled within {stepTimeout.TotalSeconds:0.#} s.", error);
        }
        catch (PlaywrightException error)
        {
            throw watch.IsLost || IsLoss(error) ? Lost(error)
                : Has(error, "strict mode violation") ? new ScreenException(ScreenFault.Ambiguous, $"'{what}' matches several elements.", error)
                : Has(error, "net::ERR_") ? new ScreenException(ScreenFault.Unreachable, "The core system does not answer at its address.", error)
                : new ScreenException(ScreenFault.NotUsable, $"'{what}' could not be used.", error);
        }
    }

    private static ScreenException Lost(Exception? error) => new(ScreenFault.Lost, "The page or the browser is gone.", error);

    private static bool IsLoss(PlaywrightException error) =>
        Has(error, "has been closed") || Has(error, "Target crashed") || Has(error, "Connection closed") || Has(error, "Page crashed") || Has(error, "Process exited");

    private static bool IsNavigation(PlaywrightException error) =>
        Has(error, "Execution context was destroyed") || Has(error, "because of a navigation") || Has(error, "Frame was detached") || Has(error, "Cannot find context");

    private static bool Has(Exception error, string text) => error.Message.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>A call that nobody waits for any more may still fail: that is no news.</summary>
    private static void Forget(Task task) => _ = task.ContinueWith(
        static failed => _ = failed.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
