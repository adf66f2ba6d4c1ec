using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Rpa.Robots.Drivers;

namespace Rpa.Robots.Web;

/// <summary>
/// The one Chromium of the process, started at first use and again whenever it has been lost. Entries are kept apart by contexts.
/// </summary>
internal sealed class ChromiumHost(IOptions<RobotOptions> options, ILogger<ChromiumHost> log) : IAsyncDisposable
{
    private static readonly string[] Known = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Quiet =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-sync", "--no-pings",
        "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication", "--disable-dev-shm-usage",
    ];

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A running browser.</summary>
    /// <exception cref="ScreenException">None can be started.</exception>
    public async Task<IBrowser> GetAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_browser is { IsConnected: true })
            {
                return _browser;
            }

            if (_browser is not null)
            {
                log.LogWarning("The browser was lost; starting it again");
                await DropAsync();
            }

            return _browser = await LaunchAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Lets go of a browser that has turned out to be dead; its loss may be known here before the browser's driver tells it.</summary>
    public async Task DiscardAsync(IBrowser dead, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_browser == dead)
            {
                log.LogWarning("The browser was lost before a session began");
                await DropAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        _gate.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var settings = options.Value;
        var path = settings.BrowserPath ?? Known.FirstOrDefault(File.Exists)
            ?? throw new ScreenException(ScreenFault.NoBrowser, "No Chromium is installed (chromium-headless-shell or chromium), and BrowserPath is not set.");
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            var browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Headless = true,
                Args = [.. Quiet, .. settings.BrowserArguments, .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>()],

                // The service decides when to stop: a signal to its process group must not take the browser away in mid-entry.
                HandleSIGHUP = false,
                HandleSIGINT = false,
                HandleSIGTERM = false,
            });
            log.LogInformation("Browser {Version} started", browser.Version);
            return browser;
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            await DropAsync();
            throw new ScreenException(ScreenFault.NoBrowser, $"The browser '{path}' cannot be started.", error);
        }
    }

    /// <summary>Lets go of browser and driver process. After a loss either may be half dead, so both are renewed.</summary>
    private async Task DropAsync()
    {
        var (browser, playwright) = (_browser, _playwright);
        (_browser, _playwright) = (null, null);
        try
        {
            if (browser is not null)
            {
                await browser.CloseAsync();
            }
        }
        catch (PlaywrightException error)
        {
            log.LogDebug(error, "The browser was gone before it could be closed");
        }

        playwright?.Dispose();
    }
}
