using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Desktop;

/// <summary>Drives a desktop core system on a robot PC.</summary>
internal sealed class DesktopScreenDriver : IScreenDriver
{
    // A key stroke reaches the program after the call that sent it has returned. A program that answers by more than this shows that it is busy.
    private static readonly TimeSpan KeysArrive = TimeSpan.FromMilliseconds(200);

    private readonly DesktopScope _scope;
    private readonly Func<Task<DesktopSession>> _launch;
    private readonly Action _free;
    private readonly DesktopElements _elements;
    private readonly DesktopWindows _windows;
    private readonly DesktopTyping _typing;
    private readonly DesktopPictures _pictures;

    /// <param name="scope">The session and what goes with it.</param>
    /// <param name="launch">Starts the program anew.</param>
    /// <param name="free">Lets go of the robot PC.</param>
    public DesktopScreenDriver(DesktopScope scope, Func<Task<DesktopSession>> launch, Action free)
    {
        (_scope, _launch, _free) = (scope, launch, free);
        _elements = new DesktopElements(scope);
        _windows = new DesktopWindows(scope, _elements);
        _typing = new DesktopTyping(scope, _elements);
        _pictures = new DesktopPictures(scope, _elements);
    }

    /// <summary>Proves before the first step that the program shows a window, and the desktop a picture: typing into a locked one goes nowhere.</summary>
    /// <exception cref="ScreenException">One of them is not so.</exception>
    public async Task ProveUsableAsync(CancellationToken cancellationToken)
    {
        var isOpen = await _scope.RepeatAsync(
            async () =>
            {
                await _windows.DialogAsync(cancellationToken);
                return await _windows.UseMainAsync(cancellationToken);
            },
            open => open,
            "main window",
            cancellationToken);
        if (!isOpen)
        {
            throw new ScreenException(ScreenFault.NoApplication, "The core system's program shows no main window.");
        }

        if (await DesktopPictures.RawAsync(_scope.Session, cancellationToken) is not { IsBlank: false })
        {
            throw new ScreenException(ScreenFault.Locked, "The desktop of the robot PC shows nothing: it is locked or disconnected.");
        }
    }

    public Task<ScreenView> OpenAsync(string path, CancellationToken cancellationToken) =>
        throw new ScreenException(ScreenFault.NotUsable, "Screens of a desktop system have no address.");

    public async Task<bool> LeaveAsync(CancellationToken cancellationToken)
    {
        // Answering nothing leaves one way out: the program is closed and started anew.
        await _scope.Session.DisposeAsync();
        _windows.Forget();
        _scope.Session = await _launch();
        await ProveUsableAsync(cancellationToken);
        return false;
    }

    public async Task<ScreenView> LookAsync(CancellationToken cancellationToken)
    {
        var (isBusy, view) = await _scope.RepeatAsync(() => GlanceAsync(cancellationToken), look => !look.IsBusy, "screen", cancellationToken);
        return isBusy ? throw new ScreenException(ScreenFault.TooSlow, "The system was still busy when the step's time was over.") : view;
    }

    public async Task<ElementReading> ReadAsync(ElementTarget target, CancellationToken cancellationToken)
    {
        var view = await LookAsync(cancellationToken);
        if (view.Window is not null)
        {
            return new ElementReading([], 0, view);
        }

        return await _scope.RepeatAsync(
            async () =>
            {
                if (!await _windows.UseAsync(_scope.Screens.Screens[target.Screen], cancellationToken))
                {
                    return new ElementReading([], 0, view);
                }

                var (found, selector) = await _elements.FindAsync(target, cancellationToken);
                var views = new List<ElementView>();
                foreach (var element in found)
                {
                    views.Add(await _elements.ViewAsync(element, target.Element, cancellationToken));
                }

                return new ElementReading([.. views], selector, view);
            },
            _ => true,
            target.Label,
            cancellationToken);
    }

    public async Task<(bool Shown, ScreenView View)> IsShownAsync(Screen screen, CancellationToken cancellationToken)
    {
        var view = await LookAsync(cancellationToken);
        var isShown = view.Window is null && await _scope.RepeatAsync(
            async () => await _windows.UseAsync(screen, cancellationToken) && await _elements.IsShownAsync(screen.Marker, cancellationToken),
            _ => true,
            screen.Name,
            cancellationToken);
        return (isShown, view);
    }

    public Task FillAsync(ElementTarget target, string text, CancellationToken cancellationToken) =>
        ActAsync(target, () => _typing.FillAsync(target, text, cancellationToken), cancellationToken);

    public Task ChooseAsync(ElementTarget target, string code, CancellationToken cancellationToken) =>
        ActAsync(target, () => _typing.ChooseAsync(target, code, cancellationToken), cancellationToken);

    public Task TickAsync(ElementTarget target, bool on, CancellationToken cancellationToken) =>
        ActAsync(target, () => _typing.TickAsync(target, on, cancellationToken), cancellationToken);

    public async Task PressAsync(ElementTarget? target, string? key, CancellationToken cancellationToken)
    {
        var strokes = key is null ? null : DesktopKeys.Of(key) ?? throw new ScreenException(ScreenFault.NotUsable, $"There is no key '{key}'.");
        if (target is null)
        {
            await ForbidDialogAsync(key!, cancellationToken);
            await DesktopScope.DoAsync(
                async () =>
                {
                    await _windows.UseFrontAsync(cancellationToken);
                    await _scope.Session.KeysAsync(strokes!, cancellationToken);
                },
                key!);
        }
        else
        {
            await ActAsync(target, () => PressAsync(target, strokes, cancellationToken), cancellationToken);
        }

        await ArriveAsync(cancellationToken);
    }

    public async Task<ScreenView> AnswerAsync(OpenWindow window, string answer, CancellationToken cancellationToken)
    {
        if (window is not { Origin: WindowOrigin.Dialog, Handle: { } handle, Kind: >= 0 } || !_scope.Map.Windows[window.Kind].Answers.TryGetValue(answer, out var button))
        {
            throw new ScreenException(ScreenFault.NotUsable, $"The window has no answer '{answer}'.");
        }

        // Should another window have come up since, nothing is pressed.
        if ((await LookAsync(cancellationToken)).Window != window)
        {
            throw new ScreenException(ScreenFault.NotUsable, "The window that was to be answered is no longer the same.");
        }

        await DesktopScope.DoAsync(
            async () =>
            {
                await _windows.UseAsync(handle, cancellationToken);
                var found = await _elements.FindAsync(button, cancellationToken);
                await _scope.Session.ClickAsync(
                    found is [{ } only] ? only : throw new ScreenException(found.Count == 0 ? ScreenFault.NotUsable : ScreenFault.Ambiguous, $"The window shows {found.Count} buttons for '{answer}'."),
                    cancellationToken);
            },
            answer);
        var isGone = await _scope.RepeatAsync(
            async () => !(await _windows.HandlesAsync(cancellationToken)).Contains(handle, StringComparer.Ordinal), gone => gone, answer, cancellationToken);
        if (!isGone)
        {
            throw new ScreenException(ScreenFault.WindowStays, "The window that was answered stays open.");
        }

        await ArriveAsync(cancellationToken);
        return await LookAsync(cancellationToken);
    }

    public async Task<byte[]?> ScreenshotAsync(CancellationToken cancellationToken)
    {
        await _scope.RepeatAsync(() => _windows.DialogAsync(cancellationToken), _ => true, "screenshot", cancellationToken);
        return await _windows.UseMainAsync(cancellationToken) ? await _pictures.MaskedAsync(cancellationToken) : null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _scope.Session.DisposeAsync();
        }
        finally
        {
            _free();
        }
    }

    private async Task<(bool IsBusy, ScreenView View)> GlanceAsync(CancellationToken cancellationToken)
    {
        if (await _windows.DialogAsync(cancellationToken) is { } dialog)
        {
            return (false, new ScreenView(dialog, null, null));
        }

        if (!await _windows.UseMainAsync(cancellationToken))
        {
            return (true, ScreenView.Empty);
        }

        if (_scope.Map.Busy is { } busy && await _elements.IsShownAsync(busy, cancellationToken))
        {
            return (true, ScreenView.Empty);
        }

        if (_scope.Map.MessageLine is not { } line || await _elements.FindAsync(line, cancellationToken) is not [{ } only])
        {
            return (false, ScreenView.Empty);
        }

        var text = (await _scope.Session.TextAsync(only, cancellationToken)).Trim();
        var code = ElementParts.Of(_scope.Map.MessageCode, text);
        return (false, new ScreenView(null, code.Length == 0 ? null : code, text));
    }

    private async Task ActAsync(ElementTarget target, Func<Task> act, CancellationToken cancellationToken)
    {
        await ForbidDialogAsync(target.Label, cancellationToken);
        await DesktopScope.DoAsync(
            async () =>
            {
                if (!await _windows.UseAsync(_scope.Screens.Screens[target.Screen], cancellationToken))
                {
                    throw new ScreenException(ScreenFault.NotUsable, $"The window of '{target.Label}' is not open.");
                }

                await act();
            },
            target.Label);
    }

    private async Task PressAsync(ElementTarget target, IEnumerable<Dictionary<string, object?>>? strokes, CancellationToken cancellationToken)
    {
        var element = await _elements.UsableAsync(target, cancellationToken);
        if (strokes is null)
        {
            await _scope.Session.ClickAsync(element, cancellationToken);
            return;
        }

        await _typing.FocusAsync(element, cancellationToken);
        await _scope.Session.KeysAsync(strokes, cancellationToken);
    }

    /// <summary>Keys and clicks would go to the dialog in front, whatever they were meant for.</summary>
    private async Task ForbidDialogAsync(string what, CancellationToken cancellationToken)
    {
        if ((await LookAsync(cancellationToken)).Window is not null)
        {
            throw new ScreenException(ScreenFault.NotUsable, $"A window is open; '{what}' cannot be used.");
        }
    }

    /// <summary>Gives the program time to take what was pressed; ends at once when it shows that it did.</summary>
    private async Task ArriveAsync(CancellationToken cancellationToken)
    {
        var before = await _windows.HandlesAsync(cancellationToken);
        await _scope.RepeatAsync(
            async () => !before.SequenceEqual(await _windows.HandlesAsync(cancellationToken), StringComparer.Ordinal),
            changed => changed,
            "keys",
            cancellationToken,
            KeysArrive);
    }
}
