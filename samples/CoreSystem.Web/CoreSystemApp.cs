using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoreSystem.Web.Allowance;
using CoreSystem.Web.Banks;
using CoreSystem.Web.Care;
using CoreSystem.Web.Data;
using CoreSystem.Web.Endpoints;
using CoreSystem.Web.Entries;
using CoreSystem.Web.Faults;
using CoreSystem.Web.Lookups;
using CoreSystem.Web.Mopeds;
using CoreSystem.Web.Operators;
using CoreSystem.Web.Persons;
using CoreSystem.Web.Settings;
using CoreSystem.Web.Taxes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CoreSystem.Web;

/// <summary>Builds 基幹業務システム（見本）, for its own program and for tests that host it.</summary>
public static class CoreSystemApp
{
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--data"] = "CoreSystem:Data",
        ["--town"] = "CoreSystem:Town",
        ["--demo"] = "CoreSystem:Demo",
        ["--faults"] = "CoreSystem:FaultPlan",
    };

    /// <summary>Builds the application and fills its database when it is empty.</summary>
    /// <param name="args">The command line; README.md lists the options.</param>
    /// <param name="configure">Replaces services, such as the clock, before the application is built.</param>
    /// <exception cref="OptionsValidationException">Settings are wrong; each failure names one.</exception>
    /// <exception cref="CoreSystemStartException">The ledger or the fault plan cannot be read.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? configure = null)
    {
        // Named, so that the pages are found when another program hosts them.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(CoreSystemApp).Assembly.GetName().Name,
        });
        builder.Configuration.AddCommandLine(args, Switches);
        builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] ??= nameof(LogLevel.Warning);
        var isDemoByDefault = builder.Environment.IsDevelopment();
        builder.Services.AddOptions<CoreSystemOptions>()
            .Configure(o => o.Demo = isDemoByDefault)
            .BindConfiguration(CoreSystemOptions.Section)
            .ValidateOnStart();
        AddServices(builder.Services);
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        Prepare(app);
        Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<CoreSystemOptions>, CoreSystemOptionsValidator>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<BusinessCalendar>();
        services.AddSingleton<Database>();
        services.AddSingleton<TownSeeder>();
        services.AddSingleton<PersonStore>();
        services.AddSingleton<PersonVersions>();
        services.AddSingleton<BankStore>();
        services.AddSingleton<RecipientStore>();
        services.AddSingleton<ReceptionNumbers>();
        services.AddSingleton<HoldStore>();
        services.AddSingleton<ClaimChecker>();
        services.AddSingleton<ClaimRegistrar>();
        services.AddSingleton<OperatorAccounts>();
        services.AddSingleton<OperatorSessions>();
        services.AddSingleton<FaultInjector>();
        services.AddSingleton<CommitFaults>();
        AddEntryScreens(services);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        // The session cookie is SameSite=Strict, so no other site can post with it; a token of its own would need keys on disk.
        services.AddRazorPages(o => o.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute()));
    }

    private static void AddEntryScreens(IServiceCollection services)
    {
        services.AddSingleton<EntryScreen, ChangeScreen>();
        services.AddSingleton<InsuredStore>();
        services.AddSingleton<EntryScreen, CertificationScreen>();
        services.AddSingleton<CollectionStore>();
        services.AddSingleton<EntryScreen, WithholdingScreen>();
        services.AddSingleton<ReturnStore>();
        services.AddSingleton<EntryScreen, ReturnScreen>();
        services.AddSingleton<MopedStore>();
        services.AddSingleton<EntryScreen, RegistrationScreen>();
        services.AddSingleton<EntryScreen, DisposalScreen>();
        services.AddSingleton<EntryScreens>();
        services.AddSingleton<ILookup, PersonLookup>();
        services.AddSingleton<ILookup, RecipientLookup>();
        services.AddSingleton<ILookup, InsuredLookup>();
        services.AddSingleton<ILookup, DoctorLookup>();
        services.AddSingleton<ILookup, EmployeeLookup>();
        services.AddSingleton<ILookup, PlateLookup>();
        AddMaster(services, "hospital", "KG0210 医療機関検索", ("hospitals", "hospital_no", ["name", "address"]), "名称", "所在地");
        AddMaster(services, "office", "KG0230 介護事業所検索", ("care_offices", "office_no", ["name", "address"]), "名称", "所在地");
        AddMaster(services, "disease", "KG0240 特定疾病検索", ("diseases", "code", ["name"]), "名称");
        AddMaster(services, "employer", "ZK0110 特別徴収義務者検索", ("employers", "designation_no", ["name", "kana", "address", "corporate_no"]), "名称", "フリガナ", "所在地", "法人番号");
        services.AddSingleton<LookupDesk>();
        services.AddSingleton<EntryChecker>();
        services.AddSingleton<EntryRegistrar>();
        services.AddSingleton<EntryStore>();
        services.Configure<RouteOptions>(o =>
        {
            o.ConstraintMap["entry"] = typeof(EntryRoute.Entry);
            o.ConstraintMap["inquiry"] = typeof(EntryRoute.Inquiry);
            o.ConstraintMap["detail"] = typeof(EntryRoute.Detail);
        });
    }

    private static void AddMaster(IServiceCollection services, string kind, string title, (string, string, string[]) table, params string[] labels) =>
        services.AddSingleton<ILookup>(provider => new MasterLookup(kind, title, table, labels, provider.GetRequiredService<Database>()));

    private static void Prepare(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<CoreSystemOptions>>().Value;
        app.Services.GetRequiredService<Database>().Create();
        app.Services.GetRequiredService<TownSeeder>().Seed();
        if (options.FaultPlan.Length == 0)
        {
            return;
        }

        try
        {
            app.Services.GetRequiredService<FaultInjector>().Use(FaultPlan.Parse(File.ReadAllText(options.FaultPlan)));
        }
        catch (FormatException wrong)
        {
            throw new CoreSystemStartException($"{options.FaultPlan}: {wrong.Message}", wrong);
        }
    }

    private static void Map(WebApplication app)
    {
        app.UseMiddleware<ErrorGate>();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new EmbeddedFileProvider(typeof(CoreSystemApp).Assembly, "assets"),
            RequestPath = "/assets",
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.UseMiddleware<FaultGate>();
        app.UseMiddleware<SessionGate>();
        app.UseRouting();
        app.MapRazorPages();
        app.MapGet("/", () => Results.Redirect("/CM0100"));
        app.MapGet("/healthz", () => Results.Json(new { status = "ok" }));
        LookupEndpoints.Map(app);
        ClaimEndpoints.Map(app);
        EntryEndpoints.Map(app);
        if (app.Services.GetRequiredService<IOptions<CoreSystemOptions>>().Value.Admin)
        {
            AdminEndpoints.Map(app);
        }
    }
}
