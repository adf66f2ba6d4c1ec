using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Web;

/// <summary>
/// Notices what happens to a page on its own: dialogs of the browser, further windows, the loss of page or browser.
/// A dialog of the browser stays unanswered; it blocks the page, so whoever waits for the page is told through <see cref="Interruption"/>.
/// </summary>
internal sealed class PageWatch : IDisposable
{
    private readonly Regex? _code;
    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly Lock _lock = new();
    private TaskCompletionSource _interruption = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IDialog? _dialog;
    private readonly List<(IPage Page, Task Opened)> _popUps = [];
    private readonly string[] _known;
    private bool _lost;

    /// <summary>Code of the browser's question whether to leave a page whose input is not saved.</summary>
    public const string BeforeUnload = "beforeunload";

    public PageWatch(IBrowserContext context, IPage page, ScreenMap screens)
    {
        var scriptWindowCode = screens.ScriptWindowCode;
        _known = [.. screens.Screens.Values.Select(screen => screen.Window).OfType<string>().Distinct(StringComparer.Ordinal)];
        _code = scriptWindowCode is null ? null : new Regex(scriptWindowCode, RegexOptions.NonBacktracking);
        (_context, _page) = (context, page);
        page.Dialog += OnDialog;
        page.Crash += OnLost;
        page.Close += OnLost;
        context.Page += OnPopUp;
        if (context.Browser is { } browser)
        {
            browser.Disconnected += OnDisconnected;
        }
    }

    /// <summary>Ends when something has happened that the page's own answers may never tell.</summary>
    public Task Interruption
    {
        get
        {
            lock (_lock)
            {
                return _interruption.Task;
            }
        }
    }

    public bool IsLost
    {
        get
        {
            lock (_lock)
            {
                return _lost;
            }
        }
    }

    /// <summary>The window outside the page's own content that is open, or null.</summary>
    public OpenWindow? Window
    {
        get
        {
            lock (_lock)
            {
                return _dialog is not null ? new OpenWindow(WindowOrigin.Script, CodeOf(_dialog), _dialog.Message)
                    : HasStranger ? new OpenWindow(WindowOrigin.PopUp, null, string.Empty)
                    : null;
            }
        }
    }

    /// <summary>The further window whose address holds this text; null if none is open.</summary>
    /// <exception cref="ScreenException">Several are open.</exception>
    public IPage? PopUp(string address)
    {
        lock (_lock)
        {
            var fitting = _popUps.Where(popUp => !popUp.Page.IsClosed && popUp.Page.Url.Contains(address, StringComparison.Ordinal)).ToArray();
            return fitting.Length < 2 ? fitting.FirstOrDefault().Page : throw new ScreenException(ScreenFault.Ambiguous, $"Several windows with '{address}' are open.");
        }
    }

    /// <summary>Waits for further windows that are just opening: only then their address says whether anybody foresaw them.</summary>
    public Task OpeningAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_popUps.Where(popUp => !popUp.Page.IsClosed).Select(popUp => popUp.Opened));
        }
    }

    // A window is no stranger if a screen of the screen map lies in it.
    private bool HasStranger => _popUps.Exists(popUp =>
        !popUp.Page.IsClosed && popUp.Opened.IsCompleted && !_known.Any(address => popUp.Page.Url.Contains(address, StringComparison.Ordinal)));

    /// <summary>Answers the dialog of the browser.</summary>
    public async Task AnswerAsync(bool accept)
    {
        IDialog? dialog;
        lock (_lock)
        {
            dialog = _dialog;
            _dialog = null;
            _interruption = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_lost || HasStranger)
            {
                _interruption.TrySetResult();
            }
        }

        if (dialog is not null)
        {
            await (accept ? dialog.AcceptAsync() : dialog.DismissAsync());
        }
    }

    public void Dispose()
    {
        _page.Dialog -= OnDialog;
        foreach (var (popUp, _) in _popUps)
        {
            popUp.Dialog -= OnDialog;
        }

        _page.Crash -= OnLost;
        _page.Close -= OnLost;
        _context.Page -= OnPopUp;
        if (_context.Browser is { } browser)
        {
            // The browser outlives the session: it must not hold on to it.
            browser.Disconnected -= OnDisconnected;
        }
    }

    private void OnDialog(object? sender, IDialog dialog) => Interrupt(() => _dialog = dialog);

    private void OnLost(object? sender, IPage page) => Interrupt(() => _lost = true);

    private void OnDisconnected(object? sender, IBrowser browser) => Interrupt(() => _lost = true);

    private void OnPopUp(object? sender, IPage page)
    {
        page.Dialog += OnDialog;
        var opened = OpenedAsync(page);
        lock (_lock)
        {
            _popUps.Add((page, opened));
        }

        _ = opened.ContinueWith(_ => InterruptIfStranger(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private static async Task OpenedAsync(IPage page)
    {
        try
        {
            await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        }
        catch (Exception closed) when (closed is PlaywrightException or TimeoutException)
        {
            // Closed before it had loaded, or too slow: its address decides as it is.
            return;
        }
    }

    private void InterruptIfStranger()
    {
        lock (_lock)
        {
            if (HasStranger)
            {
                _interruption.TrySetResult();
            }
        }
    }

    private string? CodeOf(IDialog dialog) => dialog.Type is DialogType.BeforeUnload ? BeforeUnload : CodeOf(dialog.Message);

    private string? CodeOf(string message) => _code?.Match(message) is { Success: true } match ? match.Groups[1].Value : null;

    private void Interrupt(Action change)
    {
        lock (_lock)
        {
            change();
            _interruption.TrySetResult();
        }
    }
}
