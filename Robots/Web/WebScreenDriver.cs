using System.Globalization;
using Microsoft.Playwright;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Web;

/// <summary>Drives a web core system in one page of one browser context.</summary>
internal sealed class WebScreenDriver : IScreenDriver
{
    private const string MaskColor = "#202020";

    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly ScreenMap _screens;
    private readonly Uri _baseUrl;
    private readonly PageProbe _probe;
    private readonly PageWatch _watch;
    private readonly PageCalls _calls;
    private readonly float _timeout;

    public WebScreenDriver(IBrowserContext context, IPage page, ScreenMap screens, Uri baseUrl, TimeSpan stepTimeout, TimeSpan pollInterval, TimeProvider time)
    {
        _context = context;
        _page = page;
        _screens = screens;
        _baseUrl = baseUrl;
        _timeout = (float)stepTimeout.TotalMilliseconds;
        _probe = new PageProbe(screens, stepTimeout);
        _watch = new PageWatch(context, page, screens.ScriptWindowCode);
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
        return true;
    }

    public async Task<ScreenView> LookAsync(CancellationToken cancellationToken) =>
        (await ProbeAsync(() => _probe.LookAsync(_page), cancellationToken)).View;

    public async Task<ElementReading> ReadAsync(ElementTarget target, CancellationToken cancellationToken)
    {
        var last = new ProbeResult(false, false, ScreenView.Empty, []);
        for (var i = 0; i < target.Selectors.Length; i++)
        {
            var locator = LocatorOf(target.Selectors[i]);
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
        var result = await ProbeAsync(() => _probe.ReadAsync(LocatorOf(screen.Marker), null), cancellationToken);
        return (result.Elements.Any(element => element.Visible), result.View);
    }

    public async Task FillAsync(ElementTarget target, string text, CancellationToken cancellationToken)
    {
        var locator = await LocateAsync(target, cancellationToken);
        await _calls.DoAsync(() => locator.FillAsync(text, new() { Timeout = _timeout }), target.Label, cancellationToken);

        // Leaving the field is what makes core systems look a code up or reformat a value. Filling has put the focus there.
        await _calls.DoAsync(() => _page.Keyboard.PressAsync("Tab"), target.Label, cancellationToken);
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
            await _calls.DoAsync(() => _page.Keyboard.PressAsync(key!), key!, cancellationToken);
            return;
        }

        var locator = await LocateAsync(target, cancellationToken);
        await _calls.DoAsync(
            () => key is null ? locator.ClickAsync(new() { Timeout = _timeout }) : locator.PressAsync(key, new() { Timeout = _timeout }),
            target.Label,
            cancellationToken);
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
            () => _page.ScreenshotAsync(new() { FullPage = true, Mask = Masks(), MaskColor = MaskColor, Timeout = _timeout, Animations = ScreenshotAnimations.Disabled }),
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
        var open = _page.Locator($"{kind.Css}{code}");
        await _calls.DoAsync(() => open.Locator(button).ClickAsync(new() { Timeout = _timeout }), button, cancellationToken);
    }

    private async Task<ScreenView> WaitUntilGoneAsync(OpenWindow window, CancellationToken cancellationToken)
    {
        var result = await _calls.RepeatAsync(() => ProbeAsync(() => _probe.LookAsync(_page), cancellationToken), result => result.View.Window != window, cancellationToken);
        var view = result?.View ?? new ScreenView(_watch.Window, null, null);
        return view.Window != window ? view : throw new ScreenException(ScreenFault.WindowStays, "The window that was answered stays open.");
    }

    private async Task<ProbeResult> ProbeAsync(Func<Task<ProbeResult>> probe, CancellationToken cancellationToken)
    {
        if (_watch.Window is { } outside)
        {
            return new ProbeResult(false, false, new ScreenView(outside, null, null), []);
        }

        var result = await _calls.RepeatAsync(probe, result => !result.Stale, cancellationToken);
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
            return LocatorOf(target.Selectors[0]);
        }

        var found = await _calls.RepeatAsync(() => ReadAsync(target, cancellationToken), reading => reading.Elements.Length > 0, cancellationToken);
        return LocatorOf(target.Selectors[found?.Selector ?? 0]);
    }

    private ILocator LocatorOf(ElementSelector selector) => selector.Kind switch
    {
        SelectorKind.Css => _page.Locator(selector.Value),
        SelectorKind.Label => _page.GetByLabel(selector.Value, new() { Exact = true }),
        SelectorKind.Role => _page.Locator($"role={selector.Value}" + (selector.Name is null ? string.Empty : $"[name={Quoted(selector.Name)}s]")),
        SelectorKind.TestId => _page.GetByTestId(selector.Value),
        _ => _page.GetByText(selector.Value, new() { Exact = true }),
    };

    // Not by JSON: the browser driver does not know its \u escapes, of which a Japanese name would be full.
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Everything sensitive on any screen: a picture must never depend on knowing which screen it shows.</summary>
    private IEnumerable<ILocator> Masks() => _screens.Screens.Values
        .SelectMany(screen => screen.Elements.Values)
        .Where(element => element is { Sensitive: true, Placeholders.IsEmpty: true })
        .SelectMany(element => element.Selectors)
        .Distinct()
        .Select(LocatorOf)
        .Concat(_screens.Screens.Values.SelectMany(screen => screen.Masks).Distinct(StringComparer.Ordinal).Select(css => _page.Locator(css)));
}
