using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Web;

/// <summary>Drives a web core system in one page of one browser context.</summary>
internal sealed class WebScreenDriver : IScreenDriver
{
    private const string MaskColor = "#202020";

    // A page less a little, so that a row cut in two comes once more; then two frames for the grid to draw.
    private const string ScrollScript = """
        async (box, toStart) => {
          const before = box.scrollTop;
          box.scrollTop = toStart ? 0 : before + Math.max(1, box.clientHeight * 0.8);
          await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return box.scrollTop !== before;
        }
        """;

    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly ScreenMap _screens;
    private readonly Uri _baseUrl;
    private readonly PageProbe _probe;
    private readonly PageWatch _watch;
    private readonly PageCalls _calls;
    private readonly float _timeout;
    private IPage? _current;

    public WebScreenDriver(IBrowserContext context, IPage page, ScreenMap screens, Uri baseUrl, TimeSpan stepTimeout, TimeSpan pollInterval, TimeProvider time)
    {
        _context = context;
        _page = page;
        _screens = screens;
        _baseUrl = baseUrl;
        _timeout = (float)stepTimeout.TotalMilliseconds;
        _probe = new PageProbe(screens, stepTimeout);
        _watch = new PageWatch(context, page, screens);
        _calls = new PageCalls(_watch, stepTimeout, pollInterval, time);
    }

    public async Task<ScreenView> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var address = new Uri(_baseUrl.AbsoluteUri.TrimEnd('/') + "/" + path.TrimStart('/'));
        await _calls.DoAsync(() => _page.GotoAsync(address.AbsoluteUri, new() { Timeout = _timeout, WaitUntil = WaitUntilState.DOMContentLoaded }), "open", cancellationToken);
        return await LookAsync(cancellationToken);
    }

    public async Task<bool> LeaveAsync(CancellationToken cancellationToken)
    {
        await _calls.DoAsync(() => _page.GotoAsync("about:blank", new() { Timeout = _timeout }), "leave", cancellationToken);
        if (_watch.Window is { Code: PageWatch.BeforeUnload })
        {
            // The browser's own question whether to leave: leaving is what was asked for.
            await _calls.DoAsync(() => _watch.AnswerAsync(true), "leave", cancellationToken, duringDialog: true);
            await _calls.DoAsync(() => _page.WaitForURLAsync("about:blank", new() { Timeout = _timeout }), "leave", cancellationToken);
        }

        return true;
    }

    public async Task<ScreenView> LookAsync(CancellationToken cancellationToken) =>
        (await ProbeAsync(() => _probe.LookAsync(Current), cancellationToken)).View;

    public async Task<ElementReading> ReadAsync(ElementTarget target, CancellationToken cancellationToken)
    {
        var last = new ProbeResult(false, false, ScreenView.Empty, []);
        for (var i = 0; i < target.Selectors.Length; i++)
        {
            var locator = LocatorOf(target, i);
            last = await ProbeAsync(() => _probe.ReadAsync(locator, target.Element.Attribute), cancellationToken);
            if (last.Elements.Length > 0)
            {
                return new ElementReading(last.Elements, i, last.View);
            }
        }

        return new ElementReading([], 0, last.View);
    }

    public async Task<(bool Shown, ScreenView View)> IsShownAsync(Screen screen, CancellationToken cancellationToken)
    {
        // A further window may still be opening: without it the screen is simply not shown yet.
        var result = await ProbeAsync(
            () => PageOf(screen) is not null ? _probe.ReadAsync(LocatorOf(screen, screen.Marker), null) : _probe.LookAsync(_page), cancellationToken);
        return (result.Elements.Any(element => element.Visible), result.View);
    }

    public async Task<RowReading> ReadRowsAsync(ElementTarget rows, IReadOnlyList<string> cells, CancellationToken cancellationToken)
    {
        var result = await ProbeAsync(() => _probe.ReadRowsAsync(LocatorOf(rows, 0), null, cells), cancellationToken);
        return new RowReading(result.Rows, result.View);
    }

    public async Task<bool> ScrollAsync(ElementTarget rows, bool toStart, CancellationToken cancellationToken)
    {
        if (rows.Element.ScrollCss is not { } css)
        {
            return false;
        }

        var box = LocatorOf(rows.Place, new ElementSelector(SelectorKind.Css, css));
        return await _calls.DoAsync(() => box.EvaluateAsync<bool>(ScrollScript, toStart), rows.Label, cancellationToken);
    }

    public async Task FillAsync(ElementTarget target, string text, CancellationToken cancellationToken)
    {
        var locator = await LocateAsync(target, cancellationToken);
        await _calls.DoAsync(() => locator.FillAsync(text, new() { Timeout = _timeout }), target.Label, cancellationToken);

        // Leaving the field is what makes core systems look a code up or reformat a value. Filling has put the focus there.
        await _calls.DoAsync(() => PageOf(target.Place)!.Keyboard.PressAsync("Tab"), target.Label, cancellationToken);
    }

    public async Task ChooseAsync(ElementTarget target, string code, CancellationToken cancellationToken)
    {
        var locator = await LocateAsync(target, cancellationToken);
        await _calls.DoAsync(() => locator.SelectOptionAsync(new SelectOptionValue { Value = code }, new() { Timeout = _timeout }), target.Label, cancellationToken);
    }

    public async Task TickAsync(ElementTarget target, bool on, CancellationToken cancellationToken)
    {
        var locator = await LocateAsync(target, cancellationToken);
        await _calls.DoAsync(() => locator.SetCheckedAsync(on, new() { Timeout = _timeout }), target.Label, cancellationToken);
    }

    public async Task PressAsync(ElementTarget? target, string? key, CancellationToken cancellationToken)
    {
        if (target is null)
        {
            await _calls.DoAsync(() => Current.Keyboard.PressAsync(key!), key!, cancellationToken);
            return;
        }

        var locator = await LocateAsync(target, cancellationToken);
        try
        {
            await _calls.DoAsync(
                () => key is null ? locator.ClickAsync(new() { Timeout = _timeout }) : locator.PressAsync(key, new() { Timeout = _timeout }),
                target.Label,
                cancellationToken);
        }
        catch (ScreenException closed) when (closed.Fault is ScreenFault.Lost && target.Place?.Window is not null && !_watch.IsLost)
        {
            // The button closed its own window, in the middle of the press.
            return;
        }
    }

    public async Task<ScreenView> AnswerAsync(OpenWindow window, string answer, CancellationToken cancellationToken)
    {
        switch (window.Origin)
        {
            case WindowOrigin.Script when answer is "accept" or "dismiss":
                await _calls.DoAsync(() => _watch.AnswerAsync(answer is "accept"), answer, cancellationToken, duringDialog: true);
                return await LookAsync(cancellationToken);
            case WindowOrigin.Page when _screens.Windows[window.Kind].Answers.TryGetValue(answer, out var button):
                await AnswerInPageAsync(window, _screens.Windows[window.Kind], button, cancellationToken);
                return await WaitUntilGoneAsync(window, cancellationToken);
            default:
                throw new ScreenException(ScreenFault.NotUsable, $"The window has no answer '{answer}'.");
        }
    }

    public async Task<byte[]?> ScreenshotAsync(CancellationToken cancellationToken)
    {
        if (_watch.Window is { Origin: WindowOrigin.Script })
        {
            return null;
        }

        return await _calls.DoAsync(
            () => Current.ScreenshotAsync(new() { FullPage = true, Mask = Masks(Current), MaskColor = MaskColor, Timeout = _timeout, Animations = ScreenshotAnimations.Disabled }),
            "screenshot",
            cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        var isLost = _watch.IsLost;
        _watch.Dispose();
        if (isLost)
        {
            return;
        }

        try
        {
            // Closing answers nothing: a dialog of the browser that is still open goes with its page.
            await _context.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // Lost in this very moment: there is nothing left to close.
            return;
        }
    }

    private async Task AnswerInPageAsync(OpenWindow window, WindowKind kind, string button, CancellationToken cancellationToken)
    {
        // The code stands in the selector: should another window have come up since, it is not pressed.
        var code = window.Code is null || kind.CodeAttribute is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"[{kind.CodeAttribute}=\"{window.Code}\"]");
        var open = await FrameOfAsync($"{kind.Css}{code}", cancellationToken);
        await _calls.DoAsync(() => open.Locator(button).ClickAsync(new() { Timeout = _timeout }), button, cancellationToken);
    }

    private async Task<ScreenView> WaitUntilGoneAsync(OpenWindow window, CancellationToken cancellationToken)
    {
        var result = await _calls.RepeatAsync(() => ProbeAsync(() => _probe.LookAsync(Current), cancellationToken), result => result.View.Window != window, cancellationToken);
        var view = result?.View ?? new ScreenView(_watch.Window, null, null);
        return view.Window != window ? view : throw new ScreenException(ScreenFault.WindowStays, "The window that was answered stays open.");
    }

    /// <summary>Where a window inside the page lies: in the page itself, or in one of its frames.</summary>
    private async Task<ILocator> FrameOfAsync(string css, CancellationToken cancellationToken)
    {
        foreach (var frame in Current.Frames.Skip(1))
        {
            if (await _calls.DoAsync(() => frame.Locator(css).CountAsync(), css, cancellationToken) > 0)
            {
                return frame.Locator(css);
            }
        }

        return Current.Locator(css);
    }

    private async Task<ProbeResult> ProbeAsync(Func<Task<ProbeResult>> probe, CancellationToken cancellationToken)
    {
        await _calls.DoAsync(() => _watch.OpeningAsync(), "window", cancellationToken, duringDialog: true);
        if (_watch.Window is { } outside)
        {
            return new ProbeResult(false, false, new ScreenView(outside, null, null), []);
        }

        var result = await _calls.RepeatAsync(() => WithoutFrameAsync(probe), result => !result.Stale, cancellationToken);
        if (result is null)
        {
            return new ProbeResult(false, false, new ScreenView(_watch.Window, null, null), []);
        }

        return result.Busy ? throw new ScreenException(ScreenFault.TooSlow, "The system was still busy when the step's time was over.") : result;
    }

    /// <summary>The first way to find the element that matches anything; with one way only, the driver's own waiting does the rest.</summary>
    private async Task<ILocator> LocateAsync(ElementTarget target, CancellationToken cancellationToken)
    {
        if (target.Selectors.Length == 1)
        {
            return LocatorOf(target, 0);
        }

        var found = await _calls.RepeatAsync(() => ReadAsync(target, cancellationToken), reading => reading.Elements.Length > 0, cancellationToken);
        return LocatorOf(target, found?.Selector ?? 0);
    }

    /// <summary>The window that the robot looks at: the further one that it used last, as long as it is open.</summary>
    private IPage Current => _current is { IsClosed: false } ? _current : _page;

    /// <summary>The window in which a screen lies; null if it is not open.</summary>
    private IPage? PageOf(Screen? screen)
    {
        var page = screen?.Window is { } address ? _watch.PopUp(address) : _page;
        _current = page;
        return page;
    }

    /// <summary>A frame that is not there yet holds no elements; anything else that fails is told.</summary>
    private async Task<ProbeResult> WithoutFrameAsync(Func<Task<ProbeResult>> probe)
    {
        try
        {
            return await probe();
        }
        catch (PlaywrightException error) when (error.Message.Contains("Failed to find frame", StringComparison.Ordinal))
        {
            return await _probe.LookAsync(Current);
        }
    }

    private ILocator LocatorOf(ElementTarget target, int index)
    {
        if (target.Row is not { } row)
        {
            return LocatorOf(target.Place, target.Selectors[index]);
        }

        // By what the cells show, at the moment of use: a table that is sorted anew meanwhile does not lead to another row.
        var rows = LocatorOf(target.Place, new ElementSelector(SelectorKind.Css, row.RowsCss));
        foreach (var (css, text) in row.Cells)
        {
            var exactly = new Regex($@"^\s*{Regex.Escape(text)}\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
            rows = rows.Filter(new() { Has = PageOf(target.Place)!.Locator(css).Filter(new() { HasTextRegex = exactly }) });
        }

        return rows.Locator(target.Selectors[index].Value);
    }

    private ILocator LocatorOf(Screen? screen, ElementSelector selector)
    {
        var page = PageOf(screen) ?? throw new ScreenException(ScreenFault.NotUsable, $"The window of '{screen!.Name}' is not open.");
        return LocatorIn(page, screen, selector);
    }

    private static ILocator LocatorIn(IPage page, Screen? screen, ElementSelector selector)
    {
        var text = selector.Kind switch
        {
            SelectorKind.Css => $"css={selector.Value}",
            SelectorKind.Label => $"internal:label={Quoted(selector.Value)}s",
            SelectorKind.Role => $"role={selector.Value}" + (selector.Name is null ? string.Empty : $"[name={Quoted(selector.Name)}s]"),
            SelectorKind.TestId => $"[data-testid={Quoted(selector.Value)}]",
            _ => $"internal:text={Quoted(selector.Value)}s",
        };
        if (screen is null || screen.Frames.IsEmpty)
        {
            return page.Locator(text);
        }

        var frame = page.FrameLocator(screen.Frames[0]);
        foreach (var inner in screen.Frames.Skip(1))
        {
            frame = frame.FrameLocator(inner);
        }

        return frame.Locator(text);
    }

    // Not by JSON: the browser driver does not know its \u escapes, of which a Japanese name would be full.
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Everything sensitive on any screen: a picture must never depend on knowing which screen it shows.</summary>
    private IEnumerable<ILocator> Masks(IPage page) => _screens.Screens.Values
        .SelectMany(screen => screen.Elements.Values.SelectMany(SelectorsToHide).Concat(screen.Masks.Select(css => new ElementSelector(SelectorKind.Css, css)))
            .Select(selector => (Frames: string.Join('\n', screen.Frames), selector, screen)))
        .DistinctBy(mask => (mask.Frames, mask.selector))
        .Select(mask => LocatorIn(page, mask.screen, mask.selector));

    private static IEnumerable<ElementSelector> SelectorsToHide(ScreenElement element) =>
        (element is { Sensitive: true, Placeholders.IsEmpty: true } ? element.Selectors : [])
        .Concat(element.Cells.Values.Where(cell => cell.Sensitive).Select(cell => new ElementSelector(SelectorKind.Css, $"{element.Selectors[0].Value} {cell.Selectors[0].Value}")));
}
