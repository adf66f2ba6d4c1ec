using System.Globalization;
using Rpa.Ocr.Engines;
using Rpa.Ocr.Forms;
using Rpa.Ocr.Forms.Checks;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Scheduler.Commands.Forms;

/// <summary><c>./rpa form check</c>.</summary>
internal static class FormCheck
{
    public static async Task<int> RunAsync(string id, string[] scans, string? output, string? folder, CancellationToken cancellationToken)
    {
        var forms = FormFolder.Open(folder);
        var (procedure, form) = forms.Revision(id);
        var target = output ?? Path.Combine("form-check", id);
        Directory.CreateDirectory(target);
        await using var services = ReadingServices.Create(forms.Catalog);
        var checker = services.GetRequiredService<FormChecker>();
        try
        {
            var problems = FormChecker.ProblemsOf(procedure, form);
            await Console.Out.WriteLineAsync($"{id} ({procedure.Id}): {form.Fields.Count} fields on {form.Pages.Count} pages; {(problems.Count == 0 ? "nothing odd" : $"{problems.Count} to look at:")}");
            foreach (var problem in problems)
            {
                await Console.Out.WriteLineAsync("  " + problem);
            }

            var drawings = await checker.DrawBlankAsync(form, cancellationToken);
            for (var page = 0; page < drawings.Count; page++)
            {
                await WriteAsync(Path.Combine(target, $"blank-{page + 1}.png"), drawings[page], cancellationToken);
            }

            var good = true;
            foreach (var scan in scans.SelectMany(ReadCommand.Expand))
            {
                foreach (var check in await checker.CheckScanAsync(scan, id, cancellationToken))
                {
                    good &= await ReportAsync(check, id, procedure, target, cancellationToken);
                }
            }

            return good ? ExitCode.Done : ExitCode.Failed;
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandException(exception.Message, ExitCode.BadInput);
        }
        catch (Exception exception) when (exception is EngineUnavailableException or ImagingSetupException)
        {
            throw new CommandException(exception.Message, exception);
        }
    }

    /// <summary>Whether the page is of the revision.</summary>
    private static async Task<bool> ReportAsync(ScanCheck check, string id, ProcedureDefinition procedure, string target, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync();
        var name = check.Page == 0 ? check.File : $"{check.File} p{check.Page}";
        if (check.Revision is null)
        {
            await Console.Out.WriteLineAsync($"{name}: unknown form. {check.Reason}");
            return false;
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {check.Revision} page {check.FormPage}, score {check.Score:0.00}, residual {check.ResidualMm:0.00} mm, blocks missing {check.MissingShare:P0}"));
        if (!string.Equals(check.Revision, id, StringComparison.Ordinal))
        {
            return false;
        }

        var file = Path.Combine(target, $"{Path.GetFileNameWithoutExtension(check.File)}-{check.Page}.png");
        await WriteAsync(file, check.Drawing, cancellationToken);
        var rows = new List<IReadOnlyList<string>> { (string[])["field", "label", "read", "confidence", "flags"] };
        rows.AddRange(check.Readings.Where(reading => reading.Value.Value is { IsEmpty: false } || reading.Value.Flags.Count > 0).Select(reading => Row(reading.Key, reading.Value, procedure.Find(reading.Key))));
        await Console.Out.WriteAsync(TextTable.Render(rows));
        var empty = check.Readings.Count - rows.Count + 1;
        await Console.Out.WriteLineAsync($"{rows.Count - 1} fields filled in, {empty} empty; drawn in {file}");
        return true;
    }

    private static string[] Row(string key, FieldReading reading, FieldDefinition? field) =>
    [
        key,
        field?.Label ?? "",
        field is null ? "" : FieldText.Format(field, reading.Value),
        reading.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
        string.Join(' ', reading.Flags),
    ];

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> png, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(path, png, cancellationToken);
        await Console.Out.WriteLineAsync($"  {path}");
    }
}
