using System.CommandLine;
using Rpa.Ocr.Benchmarks;
using Rpa.Ocr.Forms;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa bench forms</c>: how much of a form is found on its blank.</summary>
internal static class BenchFormsCommand
{
    public static Command Create()
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
}
