using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rpa.Robots.Desktop;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa robot</c>: looks after robot PCs.</summary>
internal static class RobotCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create() => new("robot", "Looks after the robot PCs of desktop core systems.") { Check() };

    private static Command Check()
    {
        var url = new Argument<string>("url") { Description = "Address of FlaUI.WebDriver on the robot PC, e.g. http://robot-pc:4723/" };
        var application = new Option<string?>("--application") { Description = "The core system's program on the robot PC, to see whether it starts." };
        var arguments = new Option<string?>("--arguments") { Description = "Arguments of the program." };
        var field = new Option<string?>("--field") { Description = "AutomationId of an input on the program's first window, to see whether Japanese arrives. What stands there is deleted." };
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON instead of text." };
        var command = new Command("check", "Tests a robot PC and says what is wrong. Ends with 0 where all is well, 1 where something is wrong, 2 where the address cannot be understood.")
        {
            url, application, arguments, field, json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(url)!,
            new DesktopOptions { Application = parsed.GetValue(application), Arguments = parsed.GetValue(arguments) },
            parsed.GetValue(field),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string url, DesktopOptions options, string? field, bool json, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var host) || host.Scheme is not ("http" or "https"))
        {
            throw new CommandException($"'{url}' is no address; write it as http://robot-pc:4723/", ExitCode.BadInput);
        }

        if (field is not null && options.Application is null)
        {
            throw new CommandException("--field needs --application: the field is on its first window.", ExitCode.BadInput);
        }

        var findings = await RobotPcCheck.RunAsync(host, options, field, cancellationToken);
        await Console.Out.WriteLineAsync(json
            ? JsonSerializer.Serialize(findings.Select(finding => new { finding.Id, Outcome = WordOf(finding.Outcome), finding.Text, finding.Advice }), Json)
            : string.Join(Environment.NewLine, findings.Select(TextOf)));
        return findings.Any(finding => finding.Outcome is RobotPcOutcome.Bad) ? ExitCode.Failed : ExitCode.Done;
    }

    private static string TextOf(RobotPcFinding finding) =>
        $"{finding.Outcome switch { RobotPcOutcome.Good => "○", RobotPcOutcome.Bad => "×", _ => "－" }} {finding.Text}{(finding.Advice is null ? string.Empty : $"{Environment.NewLine}    → {finding.Advice}")}";

    private static string WordOf(RobotPcOutcome outcome) => outcome switch { RobotPcOutcome.Good => "good", RobotPcOutcome.Bad => "bad", _ => "unknown" };
}
