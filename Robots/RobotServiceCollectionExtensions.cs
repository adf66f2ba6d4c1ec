using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Rpa.Robots.Accounts;
using Rpa.Robots.Desktop;
using Rpa.Robots.Drivers;
using Rpa.Robots.Protocol;
using Rpa.Robots.Web;
using Rpa.Scenarios.Entries;

namespace Rpa.Robots;

/// <summary>Registers the robots.</summary>
public static class RobotServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IEntryRunner"/> with what it needs. An <see cref="ICredentialSource"/> registered before or after replaces the
    /// default, which reads environment variables. A <see cref="TimeProvider"/> and logging are expected to be there.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options, e.g. binds them to the configuration.</param>
    public static IServiceCollection AddRpaRobots(this IServiceCollection services, Action<RobotOptions> configure)
    {
        services.AddOptions<RobotOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RobotOptions>, RobotOptionsValidator>();
        services.TryAddSingleton<ICredentialSource, EnvironmentCredentialSource>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<AccountGate>();
        services.AddSingleton<ScenarioStore>();
        services.AddSingleton<ChromiumHost>();
        services.AddSingleton<WebScreenDriverFactory>();
        services.AddSingleton<DesktopHosts>();
        services.AddSingleton<DesktopScreenDriverFactory>();
        services.AddSingleton<IScreenDriverFactory, ScreenDriverFactory>();
        services.AddSingleton<IEntryRunner, EntryRunner>();
        return services;
    }
}
