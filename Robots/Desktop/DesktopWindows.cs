using System.Text.RegularExpressions;
using OpenQA.Selenium;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Desktop;

/// <summary>
/// Tells the program's windows apart: the main window, windows that the screen map calls screens, and dialogs, which are everything else.
/// FlaUI.WebDriver knows no alerts: a message box is one more window handle.
/// </summary>
internal sealed class DesktopWindows(DesktopScope scope, DesktopElements elements)
{
    private string? _main;
    private string? _current;

    private DesktopSession Session => scope.Session;

    /// <summary>Forgets all windows, for a program that was started anew.</summary>
    public void Forget() => (_main, _current) = (null, null);

    public async Task<IReadOnlyList<string>> HandlesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var handles = await Session.CallAsync(DriverCommand.GetWindowHandles, cancellationToken) as IEnumerable<object> ?? [];
            return [.. handles.Select(handle => (string)handle)];
        }
        catch (DesktopCallException error) when (error.Status is WebDriverResult.NoSuchWindow)
        {
            return [];
        }
    }

    /// <summary>The dialog that is open, or null. Makes the main window known.</summary>
    /// <exception cref="ScreenException">The program has ended.</exception>
    public async Task<OpenWindow?> DialogAsync(CancellationToken cancellationToken)
    {
        var handles = await HandlesAsync(cancellationToken);
        if (handles.Count == 0)
        {
            throw new ScreenException(ScreenFault.Lost, "The core system's program has ended.");
        }

        if (_main is null || !handles.Contains(_main, StringComparer.Ordinal))
        {
            _main = await FirstAsync(handles, scope.Map.MainWindow, cancellationToken);
        }

        var dialogs = new List<OpenWindow>();
        foreach (var handle in handles.Where(handle => !string.Equals(handle, _main, StringComparison.Ordinal)))
        {
            if (await ReadAsync(handle, cancellationToken) is { } dialog)
            {
                dialogs.Add(dialog);
            }
        }

        return dialogs.Count <= 1
            ? dialogs.FirstOrDefault()
            : new OpenWindow(WindowOrigin.Dialog, null, string.Join('\n', dialogs.Select(dialog => dialog.Text)), -1, string.Join(' ', dialogs.Select(dialog => dialog.Handle)));
    }

    /// <summary>Goes to the main window; false where the program shows none.</summary>
    public async Task<bool> UseMainAsync(CancellationToken cancellationToken)
    {
        if (_main is null)
        {
            return false;
        }

        await UseAsync(_main, cancellationToken);
        return true;
    }

    /// <summary>Goes to the window that shows a screen; false where there is none.</summary>
    public async Task<bool> UseAsync(Screen screen, CancellationToken cancellationToken)
    {
        if (screen.Window is null)
        {
            return await UseMainAsync(cancellationToken);
        }

        var handle = await FirstAsync(await HandlesAsync(cancellationToken), screen.Window, cancellationToken);
        if (handle is not null)
        {
            await UseAsync(handle, cancellationToken);
        }

        return handle is not null;
    }

    /// <summary>Goes to the window that takes the keys: a screen's own window in front of the main window, where one is open.</summary>
    public async Task UseFrontAsync(CancellationToken cancellationToken)
    {
        foreach (var screen in scope.Screens.Screens.Values.Where(screen => screen.Window is not null))
        {
            if (await UseAsync(screen, cancellationToken))
            {
                return;
            }
        }

        await UseMainAsync(cancellationToken);
    }

    public async Task UseAsync(string handle, CancellationToken cancellationToken)
    {
        if (string.Equals(handle, _current, StringComparison.Ordinal))
        {
            return;
        }

        _current = null;
        await Session.CallAsync(DriverCommand.SwitchToWindow, cancellationToken, ("handle", handle));
        _current = handle;
    }

    private async Task<OpenWindow?> ReadAsync(string handle, CancellationToken cancellationToken)
    {
        var title = await TitleAsync(handle, cancellationToken);
        if (scope.Screens.Screens.Values.Any(screen => screen.Window is { } own && Fits(own, title)))
        {
            return null;
        }

        for (var kind = 0; kind < scope.Map.Windows.Length; kind++)
        {
            var known = scope.Map.Windows[kind];
            if (Fits(known.Title, title))
            {
                var text = await TextAsync(known, cancellationToken);
                var code = known.Code is null ? string.Empty : ElementParts.Of(known.Code, title) is { Length: > 0 } inTitle ? inTitle : ElementParts.Of(known.Code, text);
                return new OpenWindow(WindowOrigin.Dialog, code.Length == 0 ? null : code, text.Length == 0 ? title : text, kind, handle);
            }
        }

        return new OpenWindow(WindowOrigin.Dialog, null, title, -1, handle);
    }

    private async Task<string> TextAsync(DesktopWindowKind kind, CancellationToken cancellationToken) =>
        kind.Text is { } text && await elements.FindAsync(text, cancellationToken) is [{ } only] ? (await Session.TextAsync(only, cancellationToken)).Trim() : string.Empty;

    private async Task<string?> FirstAsync(IEnumerable<string> handles, string pattern, CancellationToken cancellationToken)
    {
        foreach (var handle in handles)
        {
            if (Fits(pattern, await TitleAsync(handle, cancellationToken)))
            {
                return handle;
            }
        }

        return null;
    }

    private async Task<string> TitleAsync(string handle, CancellationToken cancellationToken)
    {
        await UseAsync(handle, cancellationToken);
        return (await Session.CallAsync(DriverCommand.GetTitle, cancellationToken))?.ToString() ?? string.Empty;
    }

    private static bool Fits(string pattern, string title) => Regex.IsMatch(title, pattern, RegexOptions.NonBacktracking);
}
