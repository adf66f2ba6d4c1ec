using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;
using Rpa.Robots;
using Rpa.Robots.Accounts;
using Rpa.Scenarios.Entries;
using Rpa.Scheduler.Commands.Demo;
using Rpa.Scheduler.Commands.Playing;

namespace Rpa.Scheduler.Commands.Robots;

/// <summary>Measures entries into the sample core system, against a script that proves nothing, and with one and two robots.</summary>
internal sealed class RobotBench(string home, string folder, IReadOnlyList<PlayInput> cases, TimeProvider time)
{
    private const int MostRobots = 2;

    // The same shape as a clerk's number; the password lives for this run only.
    private static readonly Dictionary<string, string> Accounts = Enumerable.Range(1, MostRobots + 1)
        .ToDictionary(number => string.Create(CultureInfo.InvariantCulture, $"R{number:000}"), _ => Guid.NewGuid().ToString("N"), StringComparer.Ordinal);

    public async Task<RobotBenchReport> RunAsync(CancellationToken cancellationToken)
    {
        var (robot, bare, steps) = await CompareAsync(cancellationToken);
        var perHour = new SortedDictionary<int, double>();
        for (var robots = 1; robots <= MostRobots; robots++)
        {
            perHour[robots] = await PerHourAsync(robots, cancellationToken);
        }

        return new RobotBenchReport(cases.Count, robot, bare, perHour, steps);
    }

    /// <summary>By turns, so that whatever else the machine does falls on both; the first of each warms up and does not count.</summary>
    private async Task<(IReadOnlyList<double> Robot, IReadOnlyList<double> Bare, IReadOnlyList<EntryStep> Steps)> CompareAsync(CancellationToken cancellationToken)
    {
        await using var core = await CoreSystemProcess.StartAsync(home, Path.Combine(folder, "compare"), Accounts, cancellationToken);
        await using var services = Services(core.Address, 1);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = File.Exists("/usr/bin/chromium-headless-shell") ? "/usr/bin/chromium-headless-shell" : "/usr/bin/chromium",
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
        var script = new BareClaimScript(browser, core.Address);
        var (user, password) = Accounts.Last();
        var (robot, bare, steps) = (new List<double>(), new List<double>(), new List<EntryStep>());
        for (var i = 0; i + 1 < cases.Count; i += 2)
        {
            var start = time.GetTimestamp();
            await script.RunAsync(cases[i], user, password);
            bare.Add(time.GetElapsedTime(start).TotalSeconds);
            var (seconds, written) = await EnterAsync(services, cases[i + 1], Path.Combine(folder, "evidence"), cancellationToken);
            robot.Add(seconds);
            steps.AddRange(i == 0 ? [] : written);
        }

        return (robot.Skip(1).ToList(), bare.Skip(1).ToList(), steps);
    }

    private async Task<double> PerHourAsync(int robots, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"robots-{robots}");
        await using var core = await CoreSystemProcess.StartAsync(home, Path.Combine(folder, name), Accounts, cancellationToken);
        await using var services = Services(core.Address, robots);
        await EnterAsync(services, cases[0], Path.Combine(folder, name + "-evidence"), cancellationToken);
        var waiting = new ConcurrentQueue<PlayInput>(cases.Skip(1));
        var start = time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, robots).Select(async _ =>
        {
            while (waiting.TryDequeue(out var next))
            {
                await EnterAsync(services, next, Path.Combine(folder, name + "-evidence"), cancellationToken);
            }
        }));
        return (cases.Count - 1) / time.GetElapsedTime(start).TotalHours;
    }

    private async Task<(double Seconds, IReadOnlyList<EntryStep> Steps)> EnterAsync(ServiceProvider services, PlayInput input, string evidence, CancellationToken cancellationToken)
    {
        var place = Path.Combine(evidence, input.Application.Reference);
        Directory.CreateDirectory(place);
        await using var log = new StreamWriter(Path.Combine(place, "steps.txt")) { AutoFlush = true };
        await using var journal = new PlayJournal(log, place);
        var start = time.GetTimestamp();
        var outcome = await services.GetRequiredService<IEntryRunner>().RunAsync(input.Request(EntryPurpose.Enter, []), journal, cancellationToken);
        var seconds = time.GetElapsedTime(start).TotalSeconds;
        return outcome.Kind is EntryOutcomeKind.Entered
            ? (seconds, journal.Steps)
            : throw new CommandException($"the entry of {input.Application.Reference} ended as {outcome.Kind} {outcome.Code}: {outcome.Message}");
    }

    private static ServiceProvider Services(Uri address, int robots) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<ICredentialSource>(new Fixed([.. Accounts.Take(robots).Select(account => new RobotCredential(account.Key, account.Value))]))
        .AddRpaRobots(options => options.CoreSystems["core"] = new CoreSystemOptions { BaseUrl = address, StepTimeout = TimeSpan.FromSeconds(60) })
        .BuildServiceProvider();

    private sealed class Fixed(IReadOnlyList<RobotCredential> accounts) : ICredentialSource
    {
        public Task<IReadOnlyList<RobotCredential>> FindAsync(string system, CancellationToken cancellationToken) => Task.FromResult(accounts);
    }
}
