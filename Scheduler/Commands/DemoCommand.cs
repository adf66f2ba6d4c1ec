using System.CommandLine;
using Rpa.Scheduler.Commands.Demo;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa demo</c>: the main job on sample input, with a core system to type into.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "End when every case is settled, instead of staying up until Ctrl-C." };
        var input = new Option<string[]>("--input", "-i")
        {
            Description = "File or folder with scans and exports; may be given several times. Default: the project's child-allowance samples.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string?>("--out", "-o") { Description = "Write what became of everything to this file (JSON, rpa.demo/1)." };
        var data = new Option<string?>("--data") { Description = "Folder for the demo's data; kept, and gone on with if it exists. Default: .local/demo in the project, made anew each time." };
        var port = new Option<int>("--port", "-p") { Description = "Port of the pages. Default: 5080, or a free one if that is taken." };
        var command = new Command("demo", "Starts the sample core system and the service, drops sample input into the inbox and shows what becomes of it.") { once, input, output, data, port };
        command.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > 65535)
            {
                result.AddError("--port must lie between 0 and 65535.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var home = ProjectFolders.Home();
            var folder = parsed.GetValue(data);
            var options = new DemoOptions(
                parsed.GetValue(once),
                parsed.GetValue(input) is { Length: > 0 } inputs ? inputs : SampleInputs(home),
                parsed.GetValue(output),
                Path.GetFullPath(folder ?? Path.Combine(home, ".local", "demo")),
                folder is not null,
                parsed.GetValue(port));
            return DemoRun.RunAsync(home, options, cancellationToken);
        });
        return command;
    }

    private static string[] SampleInputs(string home) =>
    [
        Path.Combine(home, "samples", "scans", "child-allowance-claim"),
        Path.Combine(home, "samples", "scans", "other"),
        Path.Combine(home, "samples", "eapply", "child-allowance_pittari.csv"),
    ];
}
