using System.CommandLine;
using System.Globalization;
using Rpa.Ocr.Engines;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Reading;
using Rpa.Scenarios.Ledgers;
using Rpa.Scenarios.Procedures;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa read</c>: reads scans without storing anything.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Scans (PDF, TIFF, JPEG, PNG) or folders of scans.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print rpa.read/1 JSON (Ocr/README.md) instead of a table." };
        var ledger = new Option<string?>("--ledger") { Description = "Folder of the town's ledger (CSV), for names and numbers that agree with it." };
        var command = new Command("read", "Reads scans without storing anything. Ends with 2 only when no input could be read.") { files, json, ledger };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(ledger), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, bool json, string? ledgerFolder, CancellationToken cancellationToken)
    {
        var paths = inputs.SelectMany(Expand).ToList();
        var ledger = LoadLedger(ledgerFolder);
        await using var services = ReadingServices.Create();
        ReadReport report;
        try
        {
            report = await services.GetRequiredService<FileSetReader>().ReadAsync(paths, ledger, cancellationToken);
        }
        catch (Exception exception) when (exception is EngineUnavailableException or ImagingSetupException)
        {
            throw new CommandException(exception.Message + " Run ./rpa setup.", exception);
        }

        await Console.Out.WriteLineAsync(json ? ReadJson.Write(report) : Table(report, services.GetRequiredService<IProcedureCatalog>()));
        return report.AnyReadable ? ExitCode.Done : ExitCode.BadInput;
    }

    /// <summary>A file as it is; a folder's files but the truth files and notes beside sample scans. A name that does not exist is left to the report.</summary>
    internal static IEnumerable<string> Expand(string input) => Directory.Exists(input) ? Demo.InboxFeeder.Collect([input]) : [input];

    /// <summary>Loads the ledger of an option.</summary>
    /// <exception cref="CommandException">There is no such folder, or it is no ledger.</exception>
    internal static ILedger? LoadLedger(string? folder)
    {
        if (folder is null)
        {
            return null;
        }

        if (!Directory.Exists(folder))
        {
            throw new CommandException($"there is no ledger folder '{folder}'.", ExitCode.BadInput);
        }

        try
        {
            return CsvLedger.Load(folder);
        }
        catch (LedgerException exception)
        {
            throw new CommandException(exception.Message, ExitCode.BadInput);
        }
    }

    private static string Table(ReadReport report, IProcedureCatalog catalog)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var file in report.Files)
        {
            if (file.Error is not null)
            {
                text.WriteLine($"{file.File}: {file.Error}");
            }

            foreach (var page in file.Pages)
            {
                text.WriteLine(page.Form is null
                    ? $"{file.File} p{page.Page}: 様式不明 {page.Reason}"
                    : string.Create(CultureInfo.InvariantCulture, $"{file.File} p{page.Page}: {page.Revision} {page.FormPage}頁 回転{page.Rotation}° ずれ{page.RegistrationErrorMm:0.00}mm"));
            }
        }

        foreach (var application in report.Applications)
        {
            var procedure = catalog.Get(application.Procedure);
            text.WriteLine();
            text.WriteLine($"{procedure.Title}（{string.Join("、", application.Pages.Pages.Select(page => $"{page.File} p{page.Page.Page}"))}）");
            var rows = new List<IReadOnlyList<string>> { (string[])["項目", "読取値", "確信度", "", "備考"] };
            rows.AddRange(application.Fields
                .Where(field => field.Value.Value is { IsEmpty: false } || !field.Value.Accepted)
                .Select(field => (string[])
                [
                    procedure.Find(field.Key)?.Label ?? field.Key,
                    procedure.Find(field.Key) is { } definition ? FieldText.Format(definition, field.Value.Value) : "",
                    field.Value.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
                    field.Value.Accepted ? "" : "要確認",
                    string.Join(' ', field.Value.Flags),
                ]));
            text.Write(TextTable.Render(rows));
        }

        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Files.Sum(file => file.Pages.Count)} pages, {report.Seconds:0.0} s"));
        return text.ToString();
    }
}
