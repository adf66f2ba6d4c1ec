using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rpa.Robots.Drivers;

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
    private bool _popUp;
    private bool _lost;

    public PageWatch(IBrowserContext context, IPage page, string? scriptWindowCode)
    {
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
                return _dialog is not null ? new OpenWindow(WindowOrigin.Script, CodeOf(_dialog.Message), _dialog.Message)
                    : _popUp ? new OpenWindow(WindowOrigin.PopUp, null, string.Empty)
                    : null;
            }
        }
    }

    /// <summary>Answers the dialog of the browser.</summary>
    public async Task AnswerAsync(bool accept)
    {
        IDialog? dialog;
        lock (_lock)
        {
            dialog = _dialog;
            _dialog = null;
            _interruption = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_lost || _popUp)
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

    private void OnPopUp(object? sender, IPage page) => Interrupt(() => _popUp = true);

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
