using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using NSubstitute;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Effects;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Imports;
using Rpa.Scheduler.Operations;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Town;
using Rpa.Scheduler.Web;

namespace Rpa.Scheduler.Tests.Pages;

/// <summary>The pages on a real server and a real accounts database, with cases in memory.</summary>
internal sealed class PagesHost : IAsyncDisposable
{
    public const string Password = "sakura-ki-no-shita";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rpa-pages-");
    private readonly WebApplication _app;

    private PagesHost(MemoryCases cases, MemoryOperations operations, Action<IServiceCollection>? configure)
    {
        Cases = cases;
        Operations = operations;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(RpaHost).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting().AddLogging();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<TownClock>();
        builder.Services.AddSingleton(Microsoft.Extensions.Options.Options.Create(new StoreOptions { Folder = Path.Combine(_folder.FullName, "data") }));
        builder.Services.AddSingleton(Microsoft.Extensions.Options.Options.Create(new TownOptions()));
        builder.Services.AddSingleton(Microsoft.Extensions.Options.Options.Create(new AccountOptions()));
        builder.Services.AddDbContextFactory<RpaDbContext>((provider, context) =>
            StoreConnection.Configure(context, provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<StoreOptions>>().Value));
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddSingleton(new MasterKey(new byte[MasterKey.Size]));
        builder.Services.AddSingleton<ICaseQueries>(cases).AddSingleton<ICaseDecisions>(cases);
        builder.Services.AddSingleton(Tray);
        builder.Services.AddSingleton(Imports);
        builder.Services.AddSingleton(Hand);
        builder.Services.AddSingleton(Ledger);
        builder.Services.AddSingleton<IOperationQueries>(operations).AddSingleton<IEffectQueries>(operations);
        var catalog = Substitute.For<IProcedureCatalog>();
        catalog.Forms.Returns([]);
        catalog.All.Returns([new ProcedureDefinition("child-allowance-claim", "児童手当 認定請求", "1", [], [], [], [], ReadingPolicy.Usual(straightThrough: true), ["core-web.scenario.yaml"])]);
        builder.Services.AddSingleton(catalog);
        builder.Services.AddRpaPages();
        configure?.Invoke(builder.Services);
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapRpaPages();
    }

    public MemoryCases Cases { get; }

    public MemoryOperations Operations { get; }

    /// <summary>The tray of unknown pages; a test says what is in it.</summary>
    public IUnknownPages Tray { get; } = Substitute.For<IUnknownPages>();

    /// <summary>The reports of imports; a test says what is in them.</summary>
    public IImportReports Imports { get; } = Substitute.For<IImportReports>();

    /// <summary>What starts cases by hand; a test says what comes of it.</summary>
    public IHandCases Hand { get; } = Substitute.For<IHandCases>();

    /// <summary>The imports of the ledger; a test says what they were.</summary>
    public ILedgerHistory Ledger { get; } = Substitute.For<ILedgerHistory>();

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    public static async Task<PagesHost> StartAsync(MemoryCases? cases = null, MemoryOperations? operations = null, Action<IServiceCollection>? configure = null)
    {
        var host = new PagesHost(cases ?? new MemoryCases(SampleCases.InReview()), operations ?? new MemoryOperations(), configure);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Creates an account with the common password.</summary>
    public async Task CreateAsync(string userName, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<AccountBootstrap>().CreateAsync(userName, "試験 " + userName, Password, roles, mustChangePassword: false, CancellationToken.None);
        if (!result.Ok)
        {
            throw new InvalidOperationException(result.Message);
        }
    }

    /// <summary>A browser without an account.</summary>
    public Visitor Visit() => new(Address);

    /// <summary>A browser signed in with a new account of these roles.</summary>
    public async Task<Visitor> SignInAsync(params string[] roles)
    {
        var userName = "u" + Guid.NewGuid().ToString("N")[..8];
        await CreateAsync(userName, roles);
        var visitor = Visit();
        await visitor.SignInAsync(userName, Password);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
