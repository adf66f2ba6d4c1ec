using System.CommandLine;
using Rpa.Ocr.Benchmarks;
using Rpa.Ocr.Reading;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa bench</c>: the figures that claims are made with.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var command = new Command("bench", "Measures.");
        command.Subcommands.Add(Ocr());
        command.Subcommands.Add(BenchFuzzCommand.Create());
        command.Subcommands.Add(BenchPagesCommand.Create());
        return command;
    }

    private static Command Ocr()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of scans with truth files (format of samples/scans)." };
        var ledger = new Option<string?>("--ledger") { Description = "Folder of the town's ledger (CSV)." };
        var forms = new Option<string?>("--forms") { Description = "Folder of further forms (geometry and blank PDF) to read with, e.g. samples/forms." };
        var only = new Option<string?>("--only") { Description = "Only scans whose path contains this." };
        var wrong = new Option<bool>("--wrong") { Description = "List every wrong field. Values are of sample people only; do not use it on real forms." };
        var command = new Command("ocr", "Reads scans with known truth and prints what was right, what was accepted, and how fast.") { folder, ledger, forms, only, wrong };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var scans = parsed.GetValue(folder)!;
            if (!Directory.Exists(scans))
            {
                throw new CommandException($"there is no folder '{scans}'.", ExitCode.BadInput);
            }

            var town = ReadCommand.LoadLedger(parsed.GetValue(ledger));
            var catalog = OcrBench.CatalogOf(ProcedureCatalog.Load(), parsed.GetValue(forms));
            await using var services = ReadingServices.Create(catalog);
            var report = await OcrBench.RunAsync(services.GetRequiredService<FileSetReader>(), catalog, scans, town, parsed.GetValue(only), cancellationToken);
            await Console.Out.WriteLineAsync(report.ToText(parsed.GetValue(wrong)));
            return ExitCode.Done;
        });
        return command;
    }
}
