using System.Security.Cryptography;
using Rpa.Scheduler.Accounts;

namespace Rpa.Scheduler.Commands.Demo;

/// <summary>The demo's accounts: one for each kind of person, with passwords made anew for each data folder.</summary>
internal static class DemoAccounts
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const string File = "accounts.txt";

    private static readonly (string User, string Title, string[] Roles)[] People =
    [
        ("shinsa", "審査 係長", [Roles.Supervisor, Roles.Clerk]),
        ("uketsuke", "受付 係員", [Roles.Clerk]),
        ("unyo", "運用 担当", [Roles.Operator]),
        ("kanri", "管理 担当", [Roles.Administrator]),
    ];

    /// <summary>Creates the accounts where they do not exist yet, and gives how to sign in.</summary>
    public static async Task<IReadOnlyList<(string User, string Title, string Password)>> EnsureAsync(
        IServiceProvider services, string dataFolder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(dataFolder, File);
        if (System.IO.File.Exists(path))
        {
            var lines = await System.IO.File.ReadAllLinesAsync(path, cancellationToken);
            return [.. lines.Select(line => line.Split('\t')).Where(parts => parts.Length == 3).Select(parts => (parts[0], parts[1], parts[2]))];
        }

        await using var scope = services.CreateAsyncScope();
        var bootstrap = scope.ServiceProvider.GetRequiredService<AccountBootstrap>();
        var made = new List<(string User, string Title, string Password)>();
        foreach (var (user, title, roles) in People)
        {
            var password = RandomNumberGenerator.GetString(Letters, 14);
            var result = await bootstrap.CreateAsync(user, title, password, roles, mustChangePassword: false, cancellationToken);
            if (!result.Ok)
            {
                throw new CommandException($"the demo account {user} could not be created: {result.Message}");
            }

            made.Add((user, title, password));
        }

        await System.IO.File.WriteAllLinesAsync(path, made.Select(account => $"{account.User}\t{account.Title}\t{account.Password}"), cancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return made;
    }
}
