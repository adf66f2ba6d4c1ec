using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Hosting;

/// <summary>Builds the service: settings, log, store, intake, jobs, robots and pages in one process.</summary>
internal static class RpaHost
{
    /// <summary>Builds the service, ready to be started.</summary>
    /// <exception cref="SettingsException">Settings are wrong; the message names them all.</exception>
    public static WebApplication Build(RpaHostSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(RpaHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        AddSettings(builder.Configuration, settings);
        var own = new ConfigurationBuilder();
        AddSettings(own, settings);
        new SettingsLoader(own.Build(), settings.Folder).Register(builder.Services);

        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRouting();
        LogSetup.Add(builder);
        builder.Services.AddRpaService();
        settings.Services?.Invoke(builder.Services);
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);

        var app = builder.Build();
        app.Urls.Add(app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url);
        app.UseRouting();
        return app;
    }

    private static void AddSettings(IConfigurationBuilder configuration, RpaHostSettings settings)
    {
        if (settings.SettingsFile is not null)
        {
            configuration.AddJsonFile(Path.GetFullPath(settings.SettingsFile), optional: false, reloadOnChange: false);
        }

        configuration.AddEnvironmentVariables(RpaHostSettings.EnvironmentPrefix).AddInMemoryCollection(settings.Overrides);
    }
}
