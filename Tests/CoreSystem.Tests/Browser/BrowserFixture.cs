using Microsoft.Playwright;

namespace Rpa.CoreSystem.Tests.Browser;

/// <summary>Debian's Chromium without a window, started once for the tests that look at the screens.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Array.Find(Programs, File.Exists)
                ?? throw new InvalidOperationException("Chromium is missing: run ./rpa setup."),
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    /// <summary>A terminal of its own, logged in, with a screen open.</summary>
    internal async Task<IPage> OpenAsync(CoreSystemHost host, string path)
    {
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { BaseURL = host.Address.ToString(), ViewportSize = new ViewportSize { Width = 1280, Height = 1024 } });
        await page.GotoAsync("/CM0001");
        await page.FillAsync("#user-id", CoreSystemHost.Clerk);
        await page.FillAsync("#password", CoreSystemHost.ClerkPassword);
        await page.PressAsync("#password", "F12");
        await page.Locator("body[data-screen=CM0100][data-busy=false]").WaitForAsync();
        await page.GotoAsync(path);
        await page.ReadyAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
