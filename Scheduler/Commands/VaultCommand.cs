using System.CommandLine;
using Rpa.Robots.Accounts;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Vault;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa vault</c>: the robots' accounts in core systems, encrypted in the service's store.</summary>
internal static class VaultCommand
{
    private const string PasswordVariable = "RPA_VAULT_PASSWORD";

    private static readonly Argument<string> System = new("system") { Description = "Name of the core system, as in Robots:CoreSystems and in the scenario, e.g. core." };
    private static readonly Argument<string> User = new("user") { Description = "User id of the robot's own account in it." };
    private static readonly Option<FileInfo?> Config = new("--config", "-c") { Description = "Settings file of the service." };

    public static Command Create()
    {
        var set = new Command("set", $"Keeps an account, or its new password. The password is read from {PasswordVariable} or asked for. A running service uses it at its next entry.") { System, User, Config };
        set.SetAction((parsed, cancellationToken) => WithVaultAsync(
            parsed,
            async vault =>
            {
                await vault.SetAsync(parsed.GetValue(System)!, new RobotCredential(parsed.GetValue(User)!, PasswordPrompt.Ask(PasswordVariable)), Environment.UserName, cancellationToken);
                Console.WriteLine($"{parsed.GetValue(System)} のロボットの職員ID {parsed.GetValue(User)} を保管しました。");
                return ExitCode.Done;
            },
            cancellationToken));
        var remove = new Command("remove", "Forgets an account. Ends with 2 where there is none.") { System, User, Config };
        remove.SetAction((parsed, cancellationToken) => WithVaultAsync(
            parsed,
            async vault => await vault.RemoveAsync(parsed.GetValue(System)!, parsed.GetValue(User)!, Environment.UserName, cancellationToken)
                ? ExitCode.Done
                : throw new CommandException($"the vault holds no account '{parsed.GetValue(User)}' of '{parsed.GetValue(System)}'.", ExitCode.BadInput),
            cancellationToken));
        var list = new Command("list", "Lists core systems and user ids; never a password.") { Config };
        list.SetAction((parsed, cancellationToken) => WithVaultAsync(
            parsed,
            async vault =>
            {
                foreach (var (system, user) in await vault.ListAsync(cancellationToken))
                {
                    Console.WriteLine($"{system}  {user}");
                }

                return ExitCode.Done;
            },
            cancellationToken));
        return new Command("vault", "The robots' accounts in core systems, encrypted in the service's store.") { set, remove, list };
    }

    private static async Task<int> WithVaultAsync(ParseResult parsed, Func<RobotVault, Task<int>> act, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Config) is { Exists: false } settings)
        {
            throw new CommandException($"there is no settings file '{settings}'.", ExitCode.BadInput);
        }

        await using var app = RpaHost.Build(new RpaHostSettings { SettingsFile = parsed.GetValue(Config)?.FullName });
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        return await act(app.Services.GetRequiredService<RobotVault>());
    }
}
