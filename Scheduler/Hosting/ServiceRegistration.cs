using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Hosting;

/// <summary>Puts the service together.</summary>
internal static class ServiceRegistration
{
    /// <summary>The store, keys, intake, jobs, review, effects and operations. Settings are registered before.</summary>
    public static IServiceCollection AddRpaService(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TownClock>();
        services.AddStore();
        return services;
    }

    private static void AddStore(this IServiceCollection services)
    {
        services.AddDbContextFactory<RpaDbContext>((provider, builder) =>
            StoreConnection.Configure(builder, provider.GetRequiredService<IOptions<StoreOptions>>().Value));
        services.AddSingleton<Migrator>();
        services.AddSingleton(provider => MasterKeyFile.Load(
            provider.GetRequiredService<IOptions<SecurityOptions>>().Value,
            provider.GetRequiredService<IOptions<StoreOptions>>().Value));
        services.AddSingleton<DataKeyRing>();
        services.AddSingleton<BlobStore>();
        services.AddHostedService<StoreStartup>();
    }
}
