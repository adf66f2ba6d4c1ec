using System.CommandLine;
using Microsoft.Extensions.Options;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Options;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa serve</c>: the service with a settings file.</summary>
internal static class ServeCommand
{
    private const string DefaultFile = "rpa.json";

    public static Command Create()
    {
        var settings = new Option<FileInfo?>("--config", "-c")
        {
            Description = $"Settings file (JSON with comments; Scheduler/README.md lists every setting). Default: {DefaultFile} in the working folder, if there is one.",
        };
        var check = new Option<bool>("--check") { Description = "Only check the settings." };
        var command = new Command("serve", "Runs the service with a settings file, until Ctrl-C.") { settings, check };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(settings), parsed.GetValue(check), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? file, bool check, CancellationToken cancellationToken)
    {
        if (file is { Exists: false })
        {
            throw new CommandException($"there is no settings file '{file}'.", ExitCode.BadInput);
        }

        var path = file?.FullName ?? (File.Exists(DefaultFile) ? Path.GetFullPath(DefaultFile) : null);
        await using var app = RpaHost.Build(new RpaHostSettings { SettingsFile = path });
        var url = app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url;
        if (check)
        {
            Console.WriteLine("The settings are in order.");
            return ExitCode.Done;
        }

        await app.StartAsync(cancellationToken);
        Console.WriteLine($"Serving at {url} (Ctrl-C stops)");
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }
}
