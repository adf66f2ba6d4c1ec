using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;
using Rpa.Scenarios.Scripts.Steps;

namespace Rpa.Robots.Playing;

/// <summary>Reads the screen until a condition holds; every look also judges windows and messages.</summary>
internal sealed class ScreenReader(PlaySession session, TimeSpan pollInterval, TimeSpan settleTime, TimeProvider time)
{
    /// <summary>Reads exactly one visible element, waiting for it until the step's time is over.</summary>
    public async Task<(ElementView? Element, PlayStop? Stop)> OneAsync(ScreenElement element, StepRecord record, CancellationToken cancellationToken)
    {
        var target = session.Target(element);
        var start = time.GetTimestamp();
        while (true)
        {
            var reading = await ReadAsync(target, cancellationToken);
            if (Judge() is { } stop)
            {
                return (null, stop);
            }

            if (reading.Elements is [{ Visible: true } only])
            {
                record.Selector(reading.Selector);
                return (only, null);
            }

            if (IsOver(start, session.StepTimeout))
            {
                throw reading.Elements.Length > 1
                    ? new ScreenException(ScreenFault.Ambiguous, $"'{target.Label}' matches several elements.")
                    : new ScreenException(ScreenFault.NotUsable, $"'{target.Label}' was not shown in time.");
            }

            await Task.Delay(pollInterval, time, cancellationToken);
        }
    }

    /// <summary>Reads an element until it is good. A value that is shown but not good may still change for the settle time.</summary>
    public async Task<(ElementView? Element, PlayStop? Stop)> UntilAsync(
        ScreenElement element, Func<ElementView, bool> good, StepRecord record, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            var (shown, stop) = await OneAsync(element, record, cancellationToken);
            if (stop is not null || good(shown!) || IsOver(start, settleTime))
            {
                return (shown, stop);
            }

            await Task.Delay(pollInterval, time, cancellationToken);
        }
    }

    /// <summary>Repeats a reading until it is good or the step's time is over; every look is judged.</summary>
    public async Task<(T Result, PlayStop? Stop)> RepeatAsync<T>(Func<Task<T>> read, Func<T, bool> good, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            var result = await read();
            if (Judge() is { } stop)
            {
                return (result, stop);
            }

            if (good(result) || IsOver(start, session.StepTimeout))
            {
                return (result, null);
            }

            await Task.Delay(pollInterval, time, cancellationToken);
        }
    }

    /// <summary>Everything that matches now, visible or not.</summary>
    public async Task<(ElementReading Reading, PlayStop? Stop)> AllAsync(ScreenElement element, CancellationToken cancellationToken) =>
        (await ReadAsync(session.Target(element), cancellationToken), Judge());

    /// <summary>Waits until a state holds; false when the step's time is over.</summary>
    public async Task<(bool Holds, PlayStop? Stop)> StateAsync(ScreenState state, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            var holds = await HoldsAsync(state, cancellationToken);
            var stop = state.Kind is ScreenStateKind.Window && holds ? null : Judge(state);
            if (stop is not null || holds || IsOver(start, session.StepTimeout))
            {
                return (holds, stop);
            }

            await Task.Delay(pollInterval, time, cancellationToken);
        }
    }

    /// <summary>Whether a state holds now.</summary>
    public async Task<bool> HoldsAsync(ScreenState state, CancellationToken cancellationToken)
    {
        switch (state.Kind)
        {
            case ScreenStateKind.Window:
                session.View = await session.Driver.LookAsync(cancellationToken);
                return session.View.Window is { } window && MessageTable.Matches(state.Code!, window.Code);
            case ScreenStateKind.Message:
                session.View = await session.Driver.LookAsync(cancellationToken);
                return MessageTable.Matches(state.Code!, session.View.MessageCode);
            case ScreenStateKind.Shown:
                (var shown, session.View) = await session.Driver.IsShownAsync(state.Screen!, cancellationToken);
                return shown;
            default:
                return OfElement(state.Kind, await ReadAsync(session.Target(state.Element!), cancellationToken));
        }
    }

    /// <summary>The stop that windows and messages demand now.</summary>
    public PlayStop? Judge(ScreenState? asked = null) =>
        session.Judge.Judge(session.View, asked is { Kind: ScreenStateKind.Message, Code: { } code } ? session.Tolerated.Add(code) : session.Tolerated);

    private static bool OfElement(ScreenStateKind kind, ElementReading reading)
    {
        if (kind is ScreenStateKind.Hidden)
        {
            return !reading.Elements.Any(element => element.Visible);
        }

        return reading.Elements is [{ Visible: true } only] && kind switch
        {
            ScreenStateKind.Enabled => only.Enabled,
            ScreenStateKind.Disabled => !only.Enabled,
            ScreenStateKind.Filled => only.Value.Length > 0,
            _ => true,
        };
    }

    private async Task<ElementReading> ReadAsync(ElementTarget target, CancellationToken cancellationToken)
    {
        var reading = await session.Driver.ReadAsync(target, cancellationToken);
        session.View = reading.View;
        return target.Element.Part is { } part
            ? reading with { Elements = [.. reading.Elements.Select(element => element with { Value = ElementParts.Of(part, element.Value) })] }
            : reading;
    }

    private bool IsOver(long start, TimeSpan limit) => time.GetElapsedTime(start) >= limit;
}
