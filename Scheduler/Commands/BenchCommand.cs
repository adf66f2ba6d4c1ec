using System.CommandLine;
using Rpa.Ocr.Benchmarks;
using Rpa.Ocr.Forms;
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
        command.Subcommands.Add(Forms());
        return command;
    }

    private static Command Forms()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of geometry files (*.fields.json) with a blank PDF beside each, e.g. samples/forms." };
        var ocr = new Option<bool>("--ocr") { Description = "Read the print by OCR even where the PDF holds its text, as if the blanks were scans." };
        var list = new Option<bool>("--wrong") { Description = "List every field that is not right." };
        var command = new Command("forms", "Proposes form revisions from blanks with known geometry and prints how many fields were found right.") { folder, ocr, list };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var blanks = parsed.GetValue(folder)!;
            if (!Directory.Exists(blanks))
            {
                throw new CommandException($"there is no folder '{blanks}'.", ExitCode.BadInput);
            }

            var catalog = ProcedureCatalog.Load(ProjectFolders.Procedures());
            await using var services = ReadingServices.Create(catalog);
            await Console.Out.WriteAsync(await FormBench.RunAsync(
                services.GetRequiredService<FormProposer>(), catalog, blanks, parsed.GetValue(ocr), parsed.GetValue(list), cancellationToken));
            return ExitCode.Done;
        });
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
            var catalog = OcrBench.CatalogOf(ProcedureCatalog.Load(ProjectFolders.Procedures()), parsed.GetValue(forms));
            await using var services = ReadingServices.Create(catalog);
            var report = await OcrBench.RunAsync(services.GetRequiredService<FileSetReader>(), catalog, scans, town, parsed.GetValue(only), cancellationToken);
            await Console.Out.WriteLineAsync(report.ToText(parsed.GetValue(wrong)));
            return ExitCode.Done;
        });
        return command;
    }
}
