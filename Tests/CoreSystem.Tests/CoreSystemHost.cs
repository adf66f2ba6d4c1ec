using System.Net;
using CoreSystem.Web;
using Microsoft.Extensions.Time.Testing;

namespace Rpa.CoreSystem.Tests;

/// <summary>The whole system on a free port of this machine, with a database and a clock of its own.</summary>
internal sealed class CoreSystemHost : IAsyncDisposable
{
    public const string Clerk = "1001";
    public const string ClerkPassword = "mihon-1001";

    private static readonly string[] Silence = ["--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft.AspNetCore=None"];

    private readonly WebApplication _app;
    private readonly string _data;

    private CoreSystemHost(WebApplication app, string data, FakeTimeProvider clock)
    {
        _app = app;
        _data = data;
        Clock = clock;
        Address = new Uri(app.Urls.Single());
    }

    /// <summary>Starts at 10:00 of the business date, Japan time.</summary>
    public FakeTimeProvider Clock { get; }

    public Uri Address { get; }

    public static string Town => Path.Combine(AppContext.BaseDirectory, "town");

    public static async Task<CoreSystemHost> StartAsync(params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("core-system-").FullName;
        try
        {
            return await StartAsync(data, settings);
        }
        catch
        {
            Remove(data);
            throw;
        }
    }

    /// <summary>Starts on a data folder that another run may have left.</summary>
    public static async Task<CoreSystemHost> StartAsync(string data, string[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 10, 31, 1, 0, 0, TimeSpan.Zero));
        var app = CoreSystemApp.Build(
            ["--urls", "http://127.0.0.1:0", "--data", data, "--town", Town, "--demo", "true", .. Silence, .. settings],
            services => services.AddSingleton<TimeProvider>(clock));
        await app.StartAsync();
        return new CoreSystemHost(app, data, clock);
    }

    /// <summary>Stops, and starts again on the same data.</summary>
    public async Task<CoreSystemHost> RestartAsync(params string[] settings)
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        return await StartAsync(_data, settings);
    }

    /// <summary>A browser of its own: it keeps cookies and does not follow where it is led.</summary>
    public CoreClient Client()
    {
        var handler = new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        return new CoreClient(new HttpClient(handler) { BaseAddress = Address });
    }

    public async Task<CoreClient> LoggedInAsync()
    {
        var client = Client();
        var answer = await client.LogInAsync(Clerk, ClerkPassword);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? client
            : throw new InvalidOperationException("The demo account did not log in.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Remove(_data);
    }

    // A host that was restarted shares its folder with the next.
    private static void Remove(string data)
    {
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
