using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Reports;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Web;

/// <summary>Adds the pages, signing in and the Excel report to the service.</summary>
internal static class RpaPagesExtensions
{
    private const int MinimumPasswordLetters = 6;

    /// <summary>
    /// Registers everything the pages need beside the store, the clock and <c>ICaseQueries</c>, <c>ICaseDecisions</c>,
    /// <c>IUnknownPages</c>, <c>IOperationQueries</c>, <c>IEffectQueries</c> and <c>IProcedureCatalog</c>, which the service registers.
    /// </summary>
    public static IServiceCollection AddRpaPages(this IServiceCollection services)
    {
        AddAccounts(services);
        AddProtection(services);
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<TownTime>();
        services.AddSingleton<EffectWorkbook>();
        services.AddRazorPages(AuthorizePages).AddApplicationPart(typeof(RpaPagesExtensions).Assembly);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
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

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddDbContext<AccountsDbContext>((provider, builder) =>
            StoreConnection.Configure(builder, provider.GetRequiredService<IOptions<Rpa.Scheduler.Options.StoreOptions>>().Value));
        services.AddIdentity<Account, IdentityRole>(options =>
            {
                // Length and variety, no rules of composition: they lead to predictable passwords.
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
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountOptions>>((identity, accounts) =>
        {
            identity.Password.RequiredLength = accounts.Value.PasswordLength;
            identity.Lockout.MaxFailedAccessAttempts = accounts.Value.LockoutAttempts;
            identity.Lockout.DefaultLockoutTimeSpan = accounts.Value.Lockout;
            identity.Lockout.AllowedForNewUsers = true;
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddScoped<SessionEvents>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<AccountOptions>>((cookie, accounts) =>
            {
                cookie.Cookie.Name = "rpa.session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.ExpireTimeSpan = accounts.Value.IdleSession;
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
        services.AddSingleton<SignInKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<SignInKeys>((options, keys) => options.XmlRepository = keys);

        // It warns that keys are kept without an encryptor of its own kind; ours are wrapped by the master key.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
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
        pages.AuthorizeFolder("/Tray", Policies.Review);
        pages.AuthorizePage("/Documents", Policies.Documents);
        pages.AuthorizeFolder("/Imports", Policies.Documents);
        pages.AuthorizePage("/Operations", Policies.Operations);
        pages.AuthorizePage("/Ledger", Policies.Operations);
        pages.AuthorizePage("/Effects", Policies.Effects);
        pages.AuthorizeFolder("/Admin", Policies.Users);
        pages.AllowAnonymousToPage("/Account/Login");
        pages.AllowAnonymousToPage("/Error");
    }
}
