using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Documents;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Intake;
using Rpa.Scheduler.Jobs;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa bench import</c>: how fast exports are read and stored, and whether memory stays flat.</summary>
internal static class BenchImportCommand
{
    private const int Every = 1000;

    /// <summary>Growth of the managed heap between the first and the last thousand rows that still counts as flat: the numbers already seen are kept.</summary>
    private const double FlatMegabytes = 20;

    private static readonly Option<int> Rows = new("--rows") { Description = "Rows of the export.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<bool> ReadOnly = new("--read-only") { Description = "Only read; do not store into a data folder made for it." };

    public static Command Create()
    {
        var command = new Command("import", "Reads an export made of the sample rows, stores it into a new data folder, and imports it again. Ends with 1 if memory grows.") { Rows, ReadOnly };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = Directory.CreateTempSubdirectory("rpa-bench-import-");
            try
            {
                return await RunAsync(folder.FullName, Math.Max(1, parsed.GetValue(Rows)), parsed.GetValue(ReadOnly), cancellationToken);
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, int rows, bool readOnly, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "export.csv");
        await WriteAsync(path, rows, cancellationToken);
        Say($"export: {rows} rows, {new FileInfo(path).Length / 1e6:0.0} MB");
        var flat = Read(path, cancellationToken);
        if (!readOnly)
        {
            await StoreAsync(folder, path, cancellationToken);
        }

        return flat ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task WriteAsync(string path, int rows, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(ProjectFolders.Home(), "samples", "eapply", "child-allowance_pittari.csv"), cancellationToken);
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        await file.WriteLineAsync(lines[0]);
        for (var i = 0; i < rows; i++)
        {
            var line = lines[1 + (i % (lines.Length - 1))];
            await file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\"{2_026_000_000_000L + i}{line[line.IndexOf("\",", StringComparison.Ordinal)..]}"));
        }
    }

    private static bool Read(string path, CancellationToken cancellationToken)
    {
        using var reader = new ApplicationFileReader(ProcedureCatalog.Load(ProjectFolders.Procedures()));
        using var content = File.OpenRead(path);
        var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var heap = new List<double>();
        var count = 0;
        foreach (var row in reader.Open(content, null, cancellationToken).Read(cancellationToken))
        {
            count += row.Application is null ? 0 : 1;
            if (count % Every == 0)
            {
                heap.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Say($"read: {count} applications in {seconds:0.0} s ({count / seconds:0} a second; {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s of processor time)");
        if (heap.Count < 2)
        {
            return true;
        }

        Say($"managed memory after each {Every} rows: {string.Join(", ", heap.Select(megabytes => megabytes.ToString("0.0", CultureInfo.InvariantCulture)).Take(12))}{(heap.Count > 12 ? " …" : "")} MB; growth {heap[^1] - heap[0]:0.0} MB");
        return heap[^1] - heap[0] < FlatMegabytes;
    }

    private static async Task StoreAsync(string folder, string path, CancellationToken cancellationToken)
    {
        await using var app = RpaHost.Build(new RpaHostSettings
        {
            BaseFolder = folder,
            Overrides = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Security:CreateMissingKey"] = "true", ["Log:Console"] = "false", ["Intake:Inboxes:0:Folder"] = "inbox",
            },
            Services = services => services.AddSingleton<IJobRequests, NoJobRequests>(),
        });
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        await ImportAsync(app, path, "stored", cancellationToken);

        // The same period exported again: other bytes, the same applications.
        await File.AppendAllTextAsync(path, "\r\n", cancellationToken);
        await ImportAsync(app, path, "imported again", cancellationToken);
        Say($"peak memory of the process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    private static async Task ImportAsync(WebApplication app, string path, string what, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var id = await app.Services.GetRequiredService<FileIntake>().TakeNamedAsync(
            new InboxFile(file.DirectoryName!, file.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc)), await File.ReadAllBytesAsync(path, cancellationToken), null, TimeSpan.Zero, cancellationToken);
        await using var context = await app.Services.GetRequiredService<StoreSessions>().ReadAsync(cancellationToken);
        var report = await app.Services.GetRequiredService<ExportStage>().ImportAsync((await context.Documents.FindAsync([id], cancellationToken))!, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Say($"{what}: {report.Rows} rows in {seconds:0.0} s ({report.Rows / seconds:0} a second; {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s of processor time): {string.Join(", ", report.Outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}"))}");
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
