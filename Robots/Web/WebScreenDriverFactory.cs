using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Web;

/// <summary>Opens sessions in the shared Chromium, each in a context of its own.</summary>
internal sealed class WebScreenDriverFactory(ChromiumHost host, IOptions<RobotOptions> options, TimeProvider time) : IScreenDriverFactory
{
    // A fixed screen: core systems lay out by it, and pictures of entries can be compared.
    private const int Width = 1280;
    private const int Height = 1024;

    public async Task<IScreenDriver> StartAsync(CoreSystemOptions system, ScreenMap screens, CancellationToken cancellationToken)
    {
        var browser = await host.GetAsync(cancellationToken);
        try
        {
            return await StartAsync(browser, system, screens);
        }
        catch (PlaywrightException)
        {
            // It died between two entries. Nothing has been done yet, so a new one is as good.
            await host.DiscardAsync(browser, cancellationToken);
        }

        try
        {
            return await StartAsync(await host.GetAsync(cancellationToken), system, screens);
        }
        catch (PlaywrightException error)
        {
            throw new ScreenException(ScreenFault.Lost, "The browser was lost before the session began.", error);
        }
    }

    private async Task<IScreenDriver> StartAsync(IBrowser browser, CoreSystemOptions system, ScreenMap screens)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = Width, Height = Height },
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            AcceptDownloads = false,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            IgnoreHTTPSErrors = system.AcceptAnyCertificate,
        });
        var page = await context.NewPageAsync();
        return new WebScreenDriver(
            context, page, screens, system.BaseUrl!, system.StepTimeout ?? options.Value.StepTimeout, options.Value.PollInterval, time);
    }
}
