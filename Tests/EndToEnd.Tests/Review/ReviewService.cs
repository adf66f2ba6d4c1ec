using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rpa.Scenarios.Cases;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Store;
using Xunit;

namespace Rpa.EndToEnd.Tests.Review;

/// <summary>
/// The real service with an export and a scanned application in its inbox, without robots, and a supervisor in front of a real browser.
/// </summary>
public sealed class ReviewService : IAsyncLifetime
{
    public const string Scan = "d-child-allowance-claim-12";

    private const string Password = "sakura-ki-no-shita";
    private const string Supervisor = "shinsa";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly string[] Browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly string _folder = Directory.CreateTempSubdirectory("rpa-review-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(_folder, "inbox")).FullName;
        var samples = SamplesFolder();
        foreach (var file in (string[])[Path.Combine("eapply", "child-allowance_pittari.csv"), Path.Combine("scans", "child-allowance-claim", Scan + "_p1.jpg"), Path.Combine("scans", "child-allowance-claim", Scan + "_p2.jpg")])
        {
            File.Copy(Path.Combine(samples, file), Path.Combine(inbox, Path.GetFileName(file)));
        }

        _app = RpaHost.Build(new RpaHostSettings
        {
            BaseFolder = _folder,
            Overrides = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Security:CreateMissingKey"] = "true",
                ["Intake:Inboxes:0:Folder"] = "inbox",
                ["Intake:ScanSeconds"] = "0.2",
                ["Intake:StableSeconds"] = "0.5",
                ["Entry:Enabled"] = "false",
                ["Town:LedgerFolder"] = Path.Combine(samples, "town"),
                ["Web:Url"] = "http://127.0.0.1:0",
                ["Log:Console"] = "false",
            },
        });
        await _app.StartAsync();
        await using var scope = Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AccountBootstrap>().CreateAsync(Supervisor, "審査 花子", Password, [Roles.Supervisor], mustChangePassword: false, CancellationToken.None);
        if (!made.Ok)
        {
            throw new InvalidOperationException(made.Message);
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Array.Find(Browsers, File.Exists) ?? throw new InvalidOperationException("Chromium is missing: run ./rpa setup."),
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    /// <summary>Waits for the first case in review that fits.</summary>
    internal async Task<ReviewCase> WaitForReviewAsync(Func<ReviewCase, bool> fits)
    {
        var queries = Services.GetRequiredService<ICaseQueries>();
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            var list = await queries.ListAsync(new WorkQuery([CaseState.InReview], null, null, 1, 200), CancellationToken.None);
            foreach (var item in list.Items)
            {
                if (await queries.FindAsync(item.CaseId, Supervisor, CancellationToken.None) is { } found && fits(found))
                {
                    return found;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        throw new TimeoutException("No such case came into review.");
    }

    internal async Task<ReviewCase> FindAsync(Guid id) =>
        await Services.GetRequiredService<ICaseQueries>().FindAsync(id, Supervisor, CancellationToken.None) ?? throw new InvalidOperationException("The case is gone.");

    /// <summary>Looks into the store.</summary>
    internal async Task<T> StoredAsync<T>(Func<RpaDbContext, Task<T>> look)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<RpaDbContext>>().CreateDbContextAsync();
        return await look(context);
    }

    /// <summary>A window of the supervisor, signed in, at a case.</summary>
    internal async Task<IPage> OpenAsync(Guid caseId)
    {
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { BaseURL = address, ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        await page.GotoAsync($"/account/login?returnUrl=%2Fcases%2F{caseId}");
        await page.FillAsync("#user", Supervisor);
        await page.FillAsync("#password", Password);
        await page.PressAsync("#password", "Enter");
        await page.Locator("#panel").WaitForAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string SamplesFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rpa.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(folder, "samples");
    }
}
