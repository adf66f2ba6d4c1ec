using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Cases;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa bench rules</c>: how many cases a second the rules check, on one core.</summary>
internal static class BenchRulesCommand
{
    private static readonly DateOnly Today = new(2026, 10, 31);
    private static readonly Option<int> Seconds = new("--seconds") { Description = "Seconds to measure each procedure for.", DefaultValueFactory = _ => 3 };

    public static Command Create()
    {
        var command = new Command("rules", "Checks the applications of the sample exports against the sample town, over and over, and prints cases per second by procedure.") { Seconds };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(Math.Max(1, parsed.GetValue(Seconds)), cancellationToken)));
        return command;
    }

    private static int Run(int seconds, CancellationToken cancellationToken)
    {
        var catalog = ProcedureCatalog.Load(ProjectFolders.Procedures());
        var samples = Path.Combine(ProjectFolders.Home(), "samples");
        var context = new CheckContext(Today, CsvLedger.Load(Path.Combine(samples, "town")), static (_, _) => []);
        using var requirements = new RequirementEvaluator();
        var checker = new CaseChecker(catalog, requirements);
        Say($"{"procedure",-24} {"cases",5} {"rules",5} {"ms/case",8} {"slowest",8} {"cases/s",8}");
        foreach (var group in Applications(catalog, Path.Combine(samples, "eapply"), cancellationToken).GroupBy(application => application.ProcedureId, StringComparer.Ordinal))
        {
            var cases = group.ToList();
            cases.ForEach(application => checker.Check(application, context)); // what is compiled once is not measured
            var (count, slowest, started) = (0, TimeSpan.Zero, Stopwatch.GetTimestamp());
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var one = Stopwatch.GetTimestamp();
                checker.Check(cases[count++ % cases.Count], context);
                slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(one).Ticks));
            }

            var spent = Stopwatch.GetElapsedTime(started);
            Say($"{group.Key,-24} {cases.Count,5} {catalog.Get(group.Key).Rules.Count(rule => rule.Enabled),5} {spent.TotalMilliseconds / count,8:0.00} {slowest.TotalMilliseconds,8:0.0} {count / spent.TotalSeconds,8:0}");
        }

        return ExitCode.Done;
    }

    private static IEnumerable<Application> Applications(IProcedureCatalog catalog, string folder, CancellationToken cancellationToken)
    {
        using var reader = new ApplicationFileReader(catalog);
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            using var content = File.OpenRead(path);
            foreach (var row in reader.Open(content, null, cancellationToken).Read(cancellationToken))
            {
                if (row.Application is { } imported)
                {
                    yield return imported.Application;
                }
            }
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
