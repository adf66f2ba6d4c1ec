using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Hosting;

/// <summary>The first service to start: brings the schema up to date and makes sure that the master key fits the store.</summary>
internal sealed class StoreStartup(Migrator migrator, IDbContextFactory<RpaDbContext> contexts, MasterKey master) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await migrator.MigrateAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var foreign = await context.DataKeys.AsNoTracking()
            .Where(key => key.Wrapped != null && key.MasterKeyId != master.Id)
            .Select(key => key.MasterKeyId)
            .FirstOrDefaultAsync(cancellationToken);
        if (foreign is not null)
        {
            throw new StoreException($"The store was encrypted under master key {foreign}, the settings give master key {master.Id}. Set Security:MasterKeyFile to the right key.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
