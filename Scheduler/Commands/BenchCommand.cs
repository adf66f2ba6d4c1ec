using System.CommandLine;
using Rpa.Ocr.Benchmarks;
using Rpa.Ocr.Documents;
using Rpa.Ocr.Engines;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Reading;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa bench</c>: the figures that claims are made with.</summary>
internal static class BenchCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "Folder of scans with truth files (format of samples/scans); folders below it too." };
    private static readonly Option<string?> Ledger = new("--ledger") { Description = "Folder of the town's ledger (CSV)." };
    private static readonly Option<string?> Forms = new("--forms") { Description = "Folder of further forms (geometry and blank PDF) to read with, e.g. samples/forms. Pages of forms that are not registered must be refused." };
    private static readonly Option<string?> Only = new("--only") { Description = "Only truth files whose path contains this." };
    private static readonly Option<int?> Sample = new("--sample") { Description = "Only so many truth files, the same ones each time, spread over the folder." };
    private static readonly Option<int?> PageSeconds = new("--page-seconds") { Description = "Seconds after which a page is given up (default 60, as in the service): give more on a machine that is busy otherwise." };
    private static readonly Option<bool> Wrong = new("--wrong") { Description = "List every wrong field. Values are of sample people only; do not use it on real forms." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print rpa.bench/1 JSON (Ocr/README.md) instead of text." };
    private static readonly Option<string?> Html = new("--html") { Description = "Write a sheet of every wrong field with its crop to this file." };
    private static readonly Option<string?> Features = new("--features") { Description = "Write what confidence is judged by, with right or wrong, to this file (JSON lines), for ./rpa calibrate." };

    public static Command Create()
    {
        var command = new Command("bench", "Measures.");
        var ocr = new Command("ocr", "Reads scans with known truth and prints what was right, what was accepted and how much of that was wrong, and how fast.")
        {
            Folder, Ledger, Forms, Only, Sample, PageSeconds, Wrong, Json, Html, Features,
        };
        ocr.SetAction(RunAsync);
        command.Subcommands.Add(ocr);
        command.Subcommands.Add(BenchFuzzCommand.Create());
        command.Subcommands.Add(BenchPagesCommand.Create());
        command.Subcommands.Add(BenchFormsCommand.Create());
        command.Subcommands.Add(BenchImportCommand.Create());
        command.Subcommands.Add(BenchRulesCommand.Create());
        command.Subcommands.Add(BenchLedgerCommand.Create());
        command.Subcommands.Add(BenchRobotCommand.Create());
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = new OcrBenchOptions(parsed.GetValue(Folder)!)
        {
            Only = parsed.GetValue(Only),
            Sample = parsed.GetValue(Sample),
            WithCrops = parsed.GetValue(Html) is not null,
        };
        var ledger = ReadCommand.LoadLedger(parsed.GetValue(Ledger));
        var report = (await RunAsync(options, parsed.GetValue(Forms), parsed.GetValue(PageSeconds), (bench, token) => Single(bench, options, ledger, token), cancellationToken))[0];
        if (parsed.GetValue(Html) is { } sheet)
        {
            await File.WriteAllTextAsync(sheet, OcrBenchSheet.Write(report), cancellationToken);
        }

        if (parsed.GetValue(Features) is { } features)
        {
            await FeatureLines.WriteAsync(features, [report], cancellationToken);
        }

        await Console.Out.WriteLineAsync(parsed.GetValue(Json) ? OcrBenchJson.Write(report) : OcrBenchText.Write(report, parsed.GetValue(Wrong)));
        return ExitCode.Done;
    }

    /// <summary>Runs the benchmark with what its options ask for.</summary>
    /// <exception cref="CommandException">There is nothing to read, or a part that reads is missing.</exception>
    internal static async Task<IReadOnlyList<OcrBenchReport>> RunAsync(
        OcrBenchOptions options,
        string? forms,
        int? pageSeconds,
        Func<OcrBench, CancellationToken, Task<IReadOnlyList<OcrBenchReport>>> run,
        CancellationToken cancellationToken)
    {
        if (!Directory.Exists(options.Folder))
        {
            throw new CommandException($"there is no folder '{options.Folder}'.", ExitCode.BadInput);
        }

        var catalog = OcrBench.CatalogOf(ProcedureCatalog.Load(ProjectFolders.Procedures()), forms);
        await using var services = ReadingServices.Create(catalog, pageSeconds);
        var bench = new OcrBench(
            services.GetRequiredService<FileSetReader>(), services.GetRequiredService<IDocumentDecoder>(), catalog, services.GetRequiredService<TimeProvider>());
        try
        {
            var reports = await run(bench, cancellationToken);
            return reports[0].Cost.Pages > 0
                ? reports
                : throw new CommandException($"'{options.Folder}' holds no truth files that match.", ExitCode.BadInput);
        }
        catch (Exception exception) when (exception is EngineUnavailableException or ImagingSetupException)
        {
            throw new CommandException(exception.Message + " Run ./rpa setup.", exception);
        }
    }

    private static async Task<IReadOnlyList<OcrBenchReport>> Single(OcrBench bench, OcrBenchOptions options, ILedger? ledger, CancellationToken cancellationToken) =>
        [await bench.RunAsync(options, ledger, cancellationToken)];
}
