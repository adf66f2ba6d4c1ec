using Microsoft.Extensions.Options;
using Rpa.Scheduler.Web;

namespace Rpa.Scheduler.Accounts;

/// <summary>At start: migrates the account tables and, while there is no account at all, creates the administrator named by the environment.</summary>
internal sealed class AccountStartup(IServiceScopeFactory scopes, IOptions<PagesOptions> options, ILogger<AccountStartup> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bootstrap = scope.ServiceProvider.GetRequiredService<AccountBootstrap>();
        await bootstrap.MigrateAsync(cancellationToken);
        if (await bootstrap.AnyAsync(cancellationToken))
        {
            return;
        }

        var first = options.Value;
        if (string.IsNullOrEmpty(first.FirstAdministrator) || string.IsNullOrEmpty(first.FirstAdministratorPassword))
        {
            logger.LogWarning("No account exists yet. Set RPA_ADMIN_USER and RPA_ADMIN_PASSWORD for one start, or use the admin verb of the command line");
            return;
        }

        var result = await bootstrap.CreateAdministratorAsync(first.FirstAdministrator, first.FirstAdministratorPassword, cancellationToken);
        if (!result.Ok)
        {
            throw new InvalidOperationException($"The administrator of RPA_ADMIN_USER could not be created: {result.Message}");
        }

        logger.LogInformation("Created the first administrator {User}", first.FirstAdministrator);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
