using System.CommandLine;
using System.Globalization;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Commands.Checks;
using Rpa.Scheduler.Commands.Forms;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa check</c>: a procedure's rules on a case file, nothing stored. How staff try out rules.</summary>
internal static class CheckCommand
{
    private const string TownZone = "Asia/Tokyo";

    public static Command Create()
    {
        var file = new Argument<string>("case") { Description = "The case (rpa.case/1 JSON, Scenarios/README.md); - reads it from the standard input." };
        var ledger = new Option<string?>("--ledger") { Description = "Folder of the town's ledger (CSV). Without it nothing is compared with the ledger." };
        var date = new Option<string?>("--date") { Description = "The day on which the case is checked, e.g. 2026-10-31. Default: today in Japan." };
        var json = new Option<bool>("--json") { Description = "Print rpa.check/1 JSON (Scenarios/README.md) instead of text." };
        var folder = FormCommand.FolderOption();
        var command = new Command("check", "Checks a case file by the rules of its procedure. Ends with 0 where no rule found an error, 1 where one did, 2 where the case or the procedures cannot be read.")
        {
            file, ledger, date, json, folder,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(file)!, parsed.GetValue(ledger), parsed.GetValue(date), parsed.GetValue(json), parsed.GetValue(folder), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? ledgerFolder, string? date, bool json, string? folder, CancellationToken cancellationToken)
    {
        var day = DayOf(date);
        var catalog = FormFolder.Open(folder).Catalog;
        var read = CaseJson.Read(await ReadAsync(file, cancellationToken), catalog);
        if (!read.IsValid)
        {
            throw new CommandException($"{file} を案件として読めません。\n  " + string.Join("\n  ", read.Errors), ExitCode.BadInput);
        }

        var ledger = ReadCommand.LoadLedger(ledgerFolder);
        using var requirements = new RequirementEvaluator();
        CheckResult result;
        try
        {
            result = new CaseChecker(catalog, requirements).Check(read.Application, new CheckContext(day, ledger, static (_, _) => []));
        }
        catch (RuleSettingException exception)
        {
            throw new CommandException(exception.Message, ExitCode.BadInput);
        }

        var report = new CheckReport(catalog.Get(read.Application.ProcedureId), read.Application, day, ledger?.SnapshotId, result);
        await Console.Out.WriteLineAsync(json ? report.ToJson() : report.ToText());
        return report.HasErrors ? ExitCode.Failed : ExitCode.Done;
    }

    internal static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return file is "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the case '{file}' cannot be read: {exception.Message}", ExitCode.BadInput);
        }
    }

    internal static DateOnly DayOf(string? text)
    {
        if (text is null)
        {
            return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(TownZone)).DateTime);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CommandException($"--date '{text}' is no day; write it as 2026-10-31.", ExitCode.BadInput);
    }
}
