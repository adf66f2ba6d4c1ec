using System.CommandLine;
using Rpa.Robots;
using Rpa.Scenarios.Entries;
using Rpa.Scheduler.Commands.Playing;
using Rpa.Scheduler.Hosting;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa play</c>: plays a scenario with one case outside the service. How staff try out scenarios.</summary>
internal static class PlayCommand
{
    private static readonly Argument<string> Case = new("case") { Description = "The case (rpa.case/1 JSON, Scenarios/README.md); - reads it from the standard input." };
    private static readonly Option<string> ScenarioName = new("--scenario") { Description = "Id of a scenario of a procedure, e.g. child-allowance-claim.core-web, or a file *.scenario.yaml with its screen map beside it.", Required = true };
    private static readonly Option<string?> Target = new("--target") { Description = "Address of the system, e.g. http://127.0.0.1:5080, or of the robot PC of a desktop system. Default: the one of the settings file." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Up to, not over, the committing step." };
    private static readonly Option<bool> LookUp = new("--look-up") { Description = "Only look whether the case is registered, as after an uncertain end." };
    private static readonly Option<string[]> Acknowledge = new("--acknowledge") { Description = "Rules whose warnings count as acknowledged, e.g. JT-050.", Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> WithErrors = new("--with-errors") { Description = "Type although a rule found an error. For test systems." };
    private static readonly Option<string?> Ledger = new("--ledger") { Description = "Folder of the town's ledger (CSV), for the values that the rules work out." };
    private static readonly Option<string?> Date = new("--date") { Description = "The day on which the case is checked, e.g. 2026-10-31. Default: today in Japan." };
    private static readonly Option<string?> Screenshots = new("--screenshots") { Description = "Folder for the screenshots (PNG, sensitive elements masked)." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print rpa.play/1 JSON (Robots/README.md) instead of text." };
    private static readonly Option<FileInfo?> Config = new("--config", "-c") { Description = "Settings file of the service, for the addresses of core systems." };
    private static readonly Option<int?> StepSeconds = new("--step-seconds") { Description = "Seconds that one step may take (1 to 600). Default: as set, else 10." };
    private static readonly Option<string?> Folder = FormCommand.FolderOption();

    public static Command Create()
    {
        var command = new Command(
            "play",
            "Plays a scenario with one case against a web system and reports every step. The account comes from RPA_<SYSTEM>_USER and RPA_<SYSTEM>_PASSWORD. "
            + "Ends with 0 where the case is registered (or the dry run came to the commit), 1 where not, 2 where case, scenario or settings are wrong.")
        {
            Case, ScenarioName, Target, DryRun, LookUp, Acknowledge, WithErrors, Ledger, Date, Screenshots, Json, Config, StepSeconds, Folder,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var input = await PlayInput.ReadAsync(
            parsed.GetValue(Case)!, parsed.GetValue(ScenarioName)!, parsed.GetValue(Folder), parsed.GetValue(Ledger), CheckCommand.DayOf(parsed.GetValue(Date)), cancellationToken);
        var purpose = PurposeOf(parsed.GetValue(DryRun), parsed.GetValue(LookUp));
        await using var services = Services(parsed, input.Scenario.System);
        var options = Validated(services);
        if (!options.CoreSystems.TryGetValue(input.Scenario.System, out var system))
        {
            throw new CommandException($"the scenario types into the system '{input.Scenario.System}', which has no address. Give one with --target, or a settings file with --config.", ExitCode.BadInput);
        }

        var json = parsed.GetValue(Json);
        await using var journal = new PlayJournal(json ? TextWriter.Null : Console.Out, parsed.GetValue(Screenshots));
        var report = new PlayReport(input, system.Kind is CoreSystemKind.Desktop ? system.Desktop.Host! : system.BaseUrl!, purpose, journal);
        await journal.SayAsync(report.Heading());
        EntryOutcome? outcome = null;
        if (purpose is EntryPurpose.LookUp || !input.HasErrors || parsed.GetValue(WithErrors))
        {
            outcome = await services.GetRequiredService<IEntryRunner>().RunAsync(
                input.Request(purpose, parsed.GetValue(Acknowledge) ?? []), journal, cancellationToken);
        }

        await Console.Out.WriteLineAsync(json ? report.ToJson(outcome) : report.Ending(outcome));
        return ExitOf(outcome);
    }

    private static EntryPurpose PurposeOf(bool dryRun, bool lookUp) => (dryRun, lookUp) switch
    {
        (true, true) => throw new CommandException("--dry-run and --look-up cannot be used together.", ExitCode.BadInput),
        (true, _) => EntryPurpose.DryRun,
        (_, true) => EntryPurpose.LookUp,
        _ => EntryPurpose.Enter,
    };

    private static int ExitOf(EntryOutcome? outcome) => outcome switch
    {
        { Kind: EntryOutcomeKind.Entered or EntryOutcomeKind.AlreadyEntered or EntryOutcomeKind.DryRunDone } => ExitCode.Done,
        { Code: "RB-401" or "RB-402" or "RB-403" } => ExitCode.BadInput,
        _ => ExitCode.Failed,
    };

    private static ServiceProvider Services(ParseResult parsed, string system)
    {
        if (parsed.GetValue(Config) is { Exists: false } missing)
        {
            throw new CommandException($"there is no settings file '{missing}'.", ExitCode.BadInput);
        }

        var settings = RpaHost.Configuration(new RpaHostSettings { SettingsFile = parsed.GetValue(Config)?.FullName });
        Uri? address = null;
        if (parsed.GetValue(Target) is { } target && !Uri.TryCreate(target, UriKind.Absolute, out address))
        {
            throw new CommandException($"--target '{target}' is no address; write it as http://127.0.0.1:5080.", ExitCode.BadInput);
        }

        return new ServiceCollection()
            .AddLogging(logs => logs.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddRpaRobots(robots =>
            {
                settings.GetSection("Robots").Bind(robots);
                if (address is not null)
                {
                    robots.CoreSystems.TryAdd(system, new CoreSystemOptions());
                    var aimed = robots.CoreSystems[system];
                    (aimed.BaseUrl, aimed.Desktop.Host) = aimed.Kind is CoreSystemKind.Desktop ? (aimed.BaseUrl, address) : (address, aimed.Desktop.Host);
                }

                if (robots.CoreSystems.TryGetValue(system, out var known))
                {
                    // A person stands behind every run of this verb: what is still a draft is tried out here.
                    known.IsTestSystem = true;
                    known.StepTimeout = parsed.GetValue(StepSeconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : known.StepTimeout;
                }
            })
            .BuildServiceProvider();
    }

    private static RobotOptions Validated(IServiceProvider services)
    {
        try
        {
            return services.GetRequiredService<Microsoft.Extensions.Options.IOptions<RobotOptions>>().Value;
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException exception)
        {
            throw new CommandException(string.Join(Environment.NewLine, exception.Failures), ExitCode.BadInput);
        }
    }
}
