using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Rpa.Scenarios.Ledgers;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Town;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa ledger</c>: imports an export of the town's ledger as a dated snapshot, and lists what was imported.</summary>
internal static class LedgerCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "Folder of the export (CSV files as in samples/town/README.md)." };
    private static readonly Option<string?> Date = new("--date") { Description = "The day that the export tells of, e.g. 2026-10-31. Default: the day of its newest file." };
    private static readonly Option<bool> Force = new("--force") { Description = "Take the export although it looks cut off (many residents missing or unreadable)." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only read, and say what would change; nothing is stored." };
    private static readonly Option<bool> AsJson = new("--json") { Description = "Print rpa.ledger/1 JSON instead of text." };
    private static readonly Option<FileInfo?> Config = new("--config", "-c") { Description = "Settings file of the service." };

    public static Command Create()
    {
        var import = new Command("import", "Imports an export of the ledger; it replaces the one in use at once and whole. A running service uses it within a minute. Ends with 2 where it is refused or cannot be read.")
        {
            Folder, Date, Force, DryRun, AsJson, Config,
        };
        import.SetAction(ImportAsync);
        var list = new Command("list", "Lists the imports, the newest first.") { AsJson, Config };
        list.SetAction(ListAsync);
        return new Command("ledger", "The town's ledger (宛名台帳) in the service's store.") { import, list };
    }

    private static async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = await OpenAsync(parsed, cancellationToken);
        var imports = app.Services.GetRequiredService<LedgerImports>();
        var clock = app.Services.GetRequiredService<TownClock>();
        var folder = parsed.GetValue(Folder)!.FullName;
        LedgerImport? import;
        try
        {
            var files = new LedgerFolder(folder);
            await imports.UseNewestAsync(cancellationToken);
            import = parsed.GetValue(DryRun)
                ? imports.Try(files)
                : await imports.ImportAsync(files, DayOf(parsed.GetValue(Date)) ?? LedgerService.DayOf(folder, clock), Environment.UserName, parsed.GetValue(Force), cancellationToken);
        }
        catch (Exception exception) when (exception is LedgerException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(exception.Message, ExitCode.BadInput);
        }

        await Console.Out.WriteLineAsync(parsed.GetValue(AsJson)
            ? JsonSerializer.Serialize(new { schema = "rpa.ledger/1", import }, Json)
            : import is null ? "この書出しは、使用中の台帳と同じか、前に取り込まなかったものです。何も変えていません。" : LedgerImportText.Write(import));
        return import?.Refusal is null ? ExitCode.Done : ExitCode.BadInput;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = await OpenAsync(parsed, cancellationToken);
        var list = await app.Services.GetRequiredService<ILedgerHistory>().ListAsync(cancellationToken);
        var clock = app.Services.GetRequiredService<TownClock>();
        await Console.Out.WriteLineAsync(parsed.GetValue(AsJson)
            ? JsonSerializer.Serialize(new { schema = "rpa.ledger/1", imports = list }, Json)
            : TextTable.Render([
                ["書出しの日", "取込み", "取り込んだ人", "住民", "読めない行", "状態"],
                .. list.Select(snapshot => (string[])
                [
                    snapshot.TakenOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), clock.Local(snapshot.ImportedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), snapshot.ImportedBy,
                    snapshot.Import?.Changes.Lists[0].After.ToString(CultureInfo.InvariantCulture) ?? "-", snapshot.Import?.ProblemCount.ToString(CultureInfo.InvariantCulture) ?? "-",
                    snapshot.InUse ? "使用中" : snapshot.Import?.Refusal is not null ? "取り込まなかった" : snapshot.Import is null ? "消去済み" : "前の台帳",
                ]),
            ]));
        return ExitCode.Done;
    }

    private static async Task<WebApplication> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Config) is { Exists: false } settings)
        {
            throw new CommandException($"there is no settings file '{settings}'.", ExitCode.BadInput);
        }

        var app = RpaHost.Build(new RpaHostSettings { SettingsFile = parsed.GetValue(Config)?.FullName });
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        return app;
    }

    private static DateOnly? DayOf(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CommandException($"--date '{text}' is no day; write it as 2026-10-31.", ExitCode.BadInput);
}
