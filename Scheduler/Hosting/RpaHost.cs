using Microsoft.Extensions.Options;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Reading;
using Rpa.Robots;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Calibration;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Web;

namespace Rpa.Scheduler.Hosting;

/// <summary>Builds the service: settings, log, store, intake, jobs, robots and pages in one process.</summary>
internal static class RpaHost
{
    /// <summary>Environment variables of the first administrator; read by the pages under these names.</summary>
    private static readonly string[] AdministratorVariables = [AccountOptions.AdministratorVariable, AccountOptions.AdministratorPasswordVariable];

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
        var own = Configuration(settings);
        builder.Configuration.AddConfiguration(own);
        builder.Configuration.AddInMemoryCollection(AdministratorVariables.Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name))));
        var options = new SettingsLoader(own, settings.Folder).Register(builder.Services);

        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        LogSetup.Add(builder);
        builder.Services.AddRpaService();
        builder.Services.AddRpaPages();
        builder.Services.AddRpaOcr(ocr =>
        {
            own.GetSection("Ocr").Bind(ocr);
            ocr.CalibrationFolder ??= CalibrationFiles.FolderOf(options.Store);
        });
        builder.Services.AddOptions<DecodeLimits>().Bind(own.GetSection("Ocr:Limits")).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddRpaRobots(robots => own.GetSection("Robots").Bind(robots));
        builder.Services.AddJobs(options.Store, options.Jobs, options.Entry);
        settings.Services?.Invoke(builder.Services);

        var app = builder.Build();
        app.Urls.Add(app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url);
        app.MapRpaPages();
        return app;
    }

    /// <summary>The settings of a file, the environment and the caller, without reading any of them.</summary>
    internal static IConfigurationRoot Configuration(RpaHostSettings settings)
    {
        var configuration = new ConfigurationBuilder();
        if (settings.SettingsFile is not null)
        {
            configuration.AddJsonFile(Path.GetFullPath(settings.SettingsFile), optional: false, reloadOnChange: false);
        }

        return configuration.AddInMemoryCollection(FromEnvironment()).AddInMemoryCollection(settings.Overrides).Build();
    }

    /// <summary>Variables such as <c>RPA_Web__Url</c>; the double underscore tells them from the launcher's own.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment() => Environment.GetEnvironmentVariables()
        .Cast<System.Collections.DictionaryEntry>()
        .Select(variable => (Name: (string)variable.Key, Value: (string?)variable.Value))
        .Where(variable => variable.Name.StartsWith(RpaHostSettings.EnvironmentPrefix, StringComparison.Ordinal) && variable.Name.Contains("__", StringComparison.Ordinal))
        .Select(variable => KeyValuePair.Create(
            variable.Name[RpaHostSettings.EnvironmentPrefix.Length..].Replace("__", ":", StringComparison.Ordinal), variable.Value));
}
