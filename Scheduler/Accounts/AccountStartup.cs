namespace Rpa.Scheduler.Accounts;

/// <summary>At start: makes the roles and, while there is no account at all, creates the administrator named by the environment.</summary>
internal sealed class AccountStartup(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<AccountStartup> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bootstrap = scope.ServiceProvider.GetRequiredService<AccountBootstrap>();
        await bootstrap.PrepareAsync(cancellationToken);
        if (await bootstrap.AnyAsync(cancellationToken))
        {
            return;
        }

        var user = configuration[AccountOptions.AdministratorVariable];
        var password = configuration[AccountOptions.AdministratorPasswordVariable];
        if (string.IsNullOrEmpty(user) || string.IsNullOrEmpty(password))
        {
            logger.LogWarning(
                "No account exists yet. Create the first administrator with the admin verb, or set {User} and {Password} for one start",
                AccountOptions.AdministratorVariable,
                AccountOptions.AdministratorPasswordVariable);
            return;
        }

        var result = await bootstrap.CreateAdministratorAsync(user, password, cancellationToken);
        if (!result.Ok)
        {
            throw new InvalidOperationException($"The administrator of {AccountOptions.AdministratorVariable} could not be created: {result.Message}");
        }

        logger.LogInformation("Created the first administrator {User}", user);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
