using System.CommandLine;
using Rpa.Scheduler.Commands.Playing;
using Rpa.Scheduler.Commands.Robots;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa bench robot</c>: what an entry costs, and what proof adds to it.</summary>
internal static class BenchRobotCommand
{
    private const int FewestCases = 4;

    public static Command Create()
    {
        var cases = new Option<string?>("--cases") { Description = "Folder of cases (rpa.case/1). Default: samples/cases/newborns." };
        var json = new Option<bool>("--json") { Description = "Print rpa.bench-robot/1 JSON (Robots/README.md) instead of text." };
        var command = new Command("robot", "Enters cases into the sample core system, by turns with a script that fills the same screen without any proof, and prints seconds per entry, their ratio, and entries per hour with one and two robots.") { cases, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(cases), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? folder, bool json, CancellationToken cancellationToken)
    {
        var home = ProjectFolders.Home();
        folder ??= Path.Combine(home, "samples", "cases", "newborns");
        var inputs = new List<PlayInput>();
        if (!Directory.Exists(folder))
        {
            throw new CommandException($"there is no folder '{folder}'.", ExitCode.BadInput);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            inputs.Add(await PlayInput.ReadAsync(file, "child-allowance-claim.core-web", null, Path.Combine(home, "samples", "town"), CheckCommand.DayOf(null), cancellationToken));
        }

        if (inputs.Count < FewestCases)
        {
            throw new CommandException($"'{folder}' holds fewer than {FewestCases} cases.", ExitCode.BadInput);
        }

        var data = Directory.CreateTempSubdirectory("rpa-bench-robot-");
        try
        {
            var report = await new RobotBench(home, data.FullName, inputs, TimeProvider.System).RunAsync(cancellationToken);
            await Console.Out.WriteLineAsync(json ? report.ToJson() : report.ToText());
            return ExitCode.Done;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
