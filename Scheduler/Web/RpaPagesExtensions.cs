using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Reports;

namespace Rpa.Scheduler.Web;

/// <summary>Adds the pages, signing in and the Excel report to the service.</summary>
public static class RpaPagesExtensions
{
    private const int MinimumPasswordLength = 12;
    private const int MinimumPasswordLetters = 6;

    /// <summary>
    /// Registers everything the pages need. The service itself must register <c>ICaseQueries</c>, <c>ICaseDecisions</c>,
    /// <c>IOperationQueries</c>, <c>IEffectQueries</c>, <c>IProcedureCatalog</c> and a <see cref="TimeProvider"/>.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="accountsDatabase">Chooses the database of the accounts, e.g. <c>UseSqlite(connectionString)</c>.</param>
    /// <param name="configure">Further settings; <c>RPA_ADMIN_USER</c> and <c>RPA_ADMIN_PASSWORD</c> are already read from the configuration.</param>
    public static IServiceCollection AddRpaPages(
        this IServiceCollection services,
        Action<IServiceProvider, DbContextOptionsBuilder> accountsDatabase,
        Action<PagesOptions>? configure = null)
    {
        services.AddOptions<PagesOptions>()
            .Configure<IConfiguration>((options, configuration) =>
            {
                options.FirstAdministrator = configuration["RPA_ADMIN_USER"];
                options.FirstAdministratorPassword = configuration["RPA_ADMIN_PASSWORD"];
            })
            .Configure(options => configure?.Invoke(options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        AddAccounts(services, accountsDatabase);
        AddProtection(services);
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<EffectWorkbook>();
        services.AddRazorPages(AuthorizePages).AddApplicationPart(typeof(RpaPagesExtensions).Assembly);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        return services;
    }

    /// <summary>Adds the middleware and the endpoints of the pages. Call it once, before endpoints of other kinds are mapped.</summary>
    public static WebApplication MapRpaPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        // The assets lie beside the program, wherever it was started from.
        var assets = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.Environment.WebRootFileProvider = assets;
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = assets,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<PasswordChangeMiddleware>();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapImages();
        return app;
    }

    /// <summary>Tells the context of the accounts where its hand-written migrations are kept.</summary>
    internal static DbContextOptionsBuilder UseAccountMigrations(this DbContextOptionsBuilder builder)
    {
        // Hand-written migrations carry no snapshot of the model; a test compares the tables with the model instead.
        builder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        var relational = RelationalOptionsExtension.Extract(builder.Options).WithMigrationsHistoryTableName(AccountsDbContext.MigrationsTable);
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(relational);
        return builder;
    }

    private static void AddAccounts(IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> accountsDatabase)
    {
        services.AddDbContext<AccountsDbContext>((provider, builder) =>
        {
            accountsDatabase(provider, builder);
            builder.UseAccountMigrations();
        });
        services.AddIdentity<Account, IdentityRole>(options =>
            {
                // Length and variety, no rules of composition: they lead to predictable passwords.
                options.Password.RequiredLength = MinimumPasswordLength;
                options.Password.RequiredUniqueChars = MinimumPasswordLetters;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<AccountsDbContext>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<JapaneseIdentityErrors>()
            .AddPasswordValidator<UserNamePasswordValidator>()
            .AddDefaultTokenProviders();
        services.AddOptions<IdentityOptions>().Configure<IOptions<PagesOptions>>((identity, pages) =>
        {
            identity.Lockout.MaxFailedAccessAttempts = pages.Value.LockoutAttempts;
            identity.Lockout.DefaultLockoutTimeSpan = pages.Value.Lockout;
            identity.Lockout.AllowedForNewUsers = true;
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddScoped<SessionEvents>();
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<PagesOptions>>((cookie, pages) =>
            {
                cookie.Cookie.Name = "rpa.session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.ExpireTimeSpan = pages.Value.IdleSession;
                cookie.SlidingExpiration = true;
                cookie.EventsType = typeof(SessionEvents);
                cookie.LoginPath = "/account/login";
                cookie.LogoutPath = "/account/logout";
                cookie.AccessDeniedPath = "/account/denied";
            });
        services.TryAddScoped<IAccountAudit, LogAccountAudit>();
        services.AddScoped<AccountBootstrap>();
        services.AddScoped<AccountDirectory>();
        services.AddHostedService<AccountStartup>();
    }

    private static void AddProtection(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Rpa");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<IOptions<PagesOptions>, ILoggerFactory>((keys, pages, loggers) =>
            {
                keys.XmlRepository = pages.Value.KeyFolder is { Length: > 0 } folder
                    ? new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(Directory.CreateDirectory(folder), loggers)
                    : new MemoryXmlRepository();
            });
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = "rpa.form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.HeaderName = "X-Rpa-Form";
        });
    }

    private static void AuthorizePages(RazorPagesOptions options)
    {
        var pages = options.Conventions;
        pages.AuthorizePage("/Index", Policies.WorkList);
        pages.AuthorizeFolder("/Cases", Policies.Review);
        pages.AuthorizePage("/Documents", Policies.Documents);
        pages.AuthorizePage("/Operations", Policies.Operations);
        pages.AuthorizePage("/Effects", Policies.Effects);
        pages.AuthorizeFolder("/Admin", Policies.Users);
        pages.AllowAnonymousToPage("/Account/Login");
        pages.AllowAnonymousToPage("/Error");
    }
}
