using Microsoft.Playwright;
using Rpa.Scheduler.Accounts;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages.Browser;

/// <summary>Debian's Chromium without a window, started once for the tests that press keys.</summary>
public sealed class ReviewBrowser : IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Array.Find(Programs, File.Exists) ?? throw new InvalidOperationException("Chromium is missing: run ./rpa setup."),
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    /// <summary>A window signed in with these roles, at a path of the host. What its scripts complain of is kept.</summary>
    internal async Task<ReviewWindow> OpenAsync(PagesHost host, string path, params string[] roles)
    {
        var user = "b" + Guid.NewGuid().ToString("N")[..8];
        await host.CreateAsync(user, roles.Length == 0 ? [Roles.Supervisor] : roles);
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { BaseURL = host.Address.ToString(), ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        var window = new ReviewWindow(page);
        await page.GotoAsync("/account/login");
        await page.FillAsync("#user", user);
        await page.FillAsync("#password", PagesHost.Password);
        await page.PressAsync("#password", "Enter");
        await page.WaitForURLAsync(address => !address.Contains("/account/login", StringComparison.Ordinal));
        await window.GoAsync(path);
        return window;
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
