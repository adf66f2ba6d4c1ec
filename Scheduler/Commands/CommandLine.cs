using System.CommandLine;
using Rpa.Scheduler.Hosting;

namespace Rpa.Scheduler.Commands;

/// <summary>The verbs of <c>./rpa</c> that the program itself answers.</summary>
internal static class CommandLine
{
    /// <summary>Runs a verb and gives the exit code. Ctrl-C ends it cleanly.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Rpa: AI-OCR and RPA for municipal back offices");
        root.Subcommands.Add(ReadCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(BenchCommand.Create());
        root.Subcommands.Add(FormCommand.Create());
        root.Subcommands.Add(CalibrateCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(PlayCommand.Create());
        root.Subcommands.Add(ScenarioCommand.Create());
        root.Subcommands.Add(LedgerCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(AdminCommand.Create());
        root.Subcommands.Add(VaultCommand.Create());
        root.Subcommands.Add(RobotCommand.Create());

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync("rpa: " + error.Message);
            }

            await Console.Error.WriteLineAsync("Try: ./rpa " + (args.Length > 0 ? args[0] + " " : "") + "--help");
            return ExitCode.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CommandException exception)
        {
            await Console.Error.WriteLineAsync("rpa: " + exception.Message);
            return exception.ExitCode;
        }
        catch (SettingsException exception)
        {
            await Console.Error.WriteLineAsync("rpa: " + exception.Message);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("rpa: stopped.");
            return ExitCode.Failed;
        }
    }
}
