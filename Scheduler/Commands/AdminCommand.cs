using System.CommandLine;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa admin</c>: creates an administrator. The password comes from the environment or the keyboard, never from the command line.</summary>
internal static class AdminCommand
{
    private const string PasswordVariable = "RPA_ADMIN_PASSWORD";

    public static Command Create()
    {
        var settings = new Option<FileInfo?>("--config", "-c") { Description = "Settings file of the service." };
        var user = new Argument<string>("user") { Description = "Name to sign in with." };
        var command = new Command("admin", $"Creates an administrator, who then creates the other accounts on the pages. The password is read from {PasswordVariable} or asked for.") { user, settings };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(user)!, parsed.GetValue(settings), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string user, FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is { Exists: false })
        {
            throw new CommandException($"there is no settings file '{file}'.", ExitCode.BadInput);
        }

        var password = PasswordPrompt.Ask(PasswordVariable);
        await using var app = RpaHost.Build(new RpaHostSettings { SettingsFile = file?.FullName });
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<AccountBootstrap>().CreateAdministratorAsync(user, password, cancellationToken);
        if (!result.Ok)
        {
            throw new CommandException(result.Message ?? "the administrator could not be created.");
        }

        Console.WriteLine($"Administrator {user} was created.");
        return ExitCode.Done;
    }
}
