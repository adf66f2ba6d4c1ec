using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Imports;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa import</c>: imports an e-application export into the service's store, or only tries it.</summary>
internal static class ImportCommand
{
    /// <summary>The service leaves the document alone for so long; then it finishes what this process may have left.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromMinutes(30);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Argument<FileInfo> File = new("file") { Description = "The export (CSV) as the source wrote it." };
    private static readonly Option<string?> Source = new("--source") { Description = "Source that the file must be of (pittari, graffer, logo, kobe …). Without it, whichever mapping fits." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only read and report; nothing is stored." };
    private static readonly Option<bool> AsJson = new("--json") { Description = "Print the report as rpa.import/1 JSON." };
    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Also write the lines of the report to this CSV file." };
    private static readonly Option<FileInfo?> Config = new("--config", "-c") { Description = "Settings file of the service." };

    public static Command Create()
    {
        var command = new Command("import", "Imports an e-application export into the service's store, and reports row by row. Ends with 2 when the file or some row could not be taken.")
        {
            File, Source, DryRun, AsJson, Report, Config,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(File)!;
        if (!file.Exists)
        {
            throw new CommandException($"there is no file '{file}'.", ExitCode.BadInput);
        }

        if (parsed.GetValue(Config) is { Exists: false } settings)
        {
            throw new CommandException($"there is no settings file '{settings}'.", ExitCode.BadInput);
        }

        var report = parsed.GetValue(DryRun)
            ? Try(file, parsed.GetValue(Source), cancellationToken)
            : await ImportAsync(file, parsed.GetValue(Source), parsed.GetValue(Config), cancellationToken);
        await Console.Out.WriteLineAsync(parsed.GetValue(AsJson) ? JsonSerializer.Serialize(new { schema = "rpa.import/1", report }, Json) : ImportReportText.Write(report));
        if (parsed.GetValue(Report) is { } target)
        {
            await System.IO.File.WriteAllBytesAsync(target.FullName, ImportReportText.Csv(report), cancellationToken);
        }

        return report.Stop is null && report.Count(ImportOutcome.Refused) == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static ImportReport Try(FileInfo file, string? source, CancellationToken cancellationToken)
    {
        var catalog = ProcedureCatalog.Load(ProjectFolders.Procedures());
        using var reader = new ApplicationFileReader(catalog);
        CheckSource(reader, source);
        using var content = file.OpenRead();
        var import = reader.Open(content, source, cancellationToken);
        var tally = new ImportTally(import, catalog, dryRun: true);
        foreach (var row in import.Read(cancellationToken))
        {
            if (row.Application is { } application)
            {
                tally.Add(application, application.Withdrawn ? ImportOutcome.Withdrawn : ImportOutcome.New);
            }
            else
            {
                tally.Add(row.Refusal!);
            }
        }

        return tally.Report();
    }

    private static async Task<ImportReport> ImportAsync(FileInfo file, string? source, FileInfo? settings, CancellationToken cancellationToken)
    {
        await using var app = RpaHost.Build(new RpaHostSettings
        {
            SettingsFile = settings?.FullName,
            Services = services => services.AddSingleton<IJobRequests, NoJobRequests>(),
        });
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        CheckSource(app.Services.GetRequiredService<IApplicationFileReader>(), source);
        var content = await System.IO.File.ReadAllBytesAsync(file.FullName, cancellationToken);
        var named = new InboxFile(file.DirectoryName!, file.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
        var id = await app.Services.GetRequiredService<FileIntake>().TakeNamedAsync(named, content, source, Busy, cancellationToken);
        await using var context = await app.Services.GetRequiredService<StoreSessions>().ReadAsync(cancellationToken);
        var document = await context.Documents.AsNoTracking().FirstAsync(row => row.Id == id, cancellationToken);
        if (document.State != DocumentState.Received)
        {
            return new ImportReport { Encoding = "-", Stop = document.Reason ?? "取り込めません。" };
        }

        return await app.Services.GetRequiredService<ExportStage>().ImportAsync(document, cancellationToken);
    }

    private static void CheckSource(IApplicationFileReader reader, string? source)
    {
        if (source is not null && !reader.Sources.Contains(source, StringComparer.Ordinal))
        {
            throw new CommandException($"there is no mapping of the source '{source}'. Known: {string.Join(", ", reader.Sources)}.", ExitCode.BadInput);
        }
    }
}
