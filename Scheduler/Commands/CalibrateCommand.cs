using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Rpa.Ocr.Benchmarks;
using Rpa.Ocr.Confidence;
using Rpa.Ocr.Confidence.Fitting;
using Rpa.Ocr.Reading;
using Rpa.Scenarios.Procedures;
using Rpa.Scheduler.Calibration;
using Rpa.Scheduler.Hosting;
using Rpa.Scheduler.Options;
using Rpa.Scheduler.Store;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa calibrate</c>: fits the confidence anew, reports before and after, and replaces nothing unless told to.</summary>
internal static class CalibrateCommand
{
    /// <summary>A page that is slow to read is a sample like any other.</summary>
    private const int PageSeconds = 3600;

    private static readonly Option<string[]> Scans = new("--scans") { Description = "Folder of scans with truth files to fit from; may be given several times." };
    private static readonly Option<string[]> Features = new("--features") { Description = "File of samples (JSON lines of ./rpa bench ocr --features or --save-features) to fit from; may be given several times." };
    private static readonly Option<string?> Ledger = new("--ledger") { Description = "Folder of the town's ledger (CSV): scans are judged without and with it." };
    private static readonly Option<string?> Forms = new("--forms") { Description = "Folder of further forms to read scans with." };
    private static readonly Option<int?> Sample = new("--sample") { Description = "Only so many truth files of each folder of scans." };
    private static readonly Option<string?> Save = new("--save-features") { Description = "Keep the samples made from scans in this file." };
    private static readonly Option<FileInfo?> Config = new("--config", "-c") { Description = "Settings file of the service, for the decisions kept from review and for --apply." };
    private static readonly Option<bool> Data = new("--data") { Description = "Use the decisions kept from review besides scans or features. Without those it is what is used anyway." };
    private static readonly Option<string?> Write = new("--write") { Description = "Write the calibration to this file, e.g. Ocr/Confidence/calibration.json before a build." };
    private static readonly Option<bool> Apply = new("--apply") { Description = "Put the calibration into the data folder, where the service takes it at its next start. Asks first." };
    private static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask." };

    public static Command Create()
    {
        var command = new Command(
            "calibrate",
            "Fits the confidence of readings from scans with truth, from saved samples, or from what people decided in review, and reports before and after. Replaces nothing by itself.")
        {
            Scans, Features, Ledger, Forms, Sample, Save, Config, Data, Write, Apply, Yes,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var samples = new List<CalibrationSample>();
        samples.AddRange(await FromScansAsync(parsed, cancellationToken));
        foreach (var file in parsed.GetValue(Features) ?? [])
        {
            samples.AddRange(await FromFileAsync(file, cancellationToken));
        }

        var fromReviewAlone = samples.Count == 0;
        await using var app = fromReviewAlone || parsed.GetValue(Data) || parsed.GetValue(Apply) ? await OpenAsync(parsed.GetValue(Config), cancellationToken) : null;
        if (app is not null && (fromReviewAlone || parsed.GetValue(Data)))
        {
            samples.AddRange(await app.Services.GetRequiredService<LabelledReadings>().SamplesAsync(cancellationToken));
        }

        if (samples.Count == 0)
        {
            throw new CommandException("there are no samples: nothing was decided in review yet. Give --scans or --features.", ExitCode.BadInput);
        }

        var before = app is null ? null : ConfidenceModelsFile(app.Services);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var run = fromReviewAlone
            ? CalibrationRun.Adjusting(samples, before, ReadingPolicy.Usual(), today)
            : CalibrationRun.Of(samples, before, ReadingPolicy.Usual(), Source(parsed), today);
        await Console.Out.WriteLineAsync(run.Report);
        await KeepAsync(parsed, app, run, cancellationToken);
        return ExitCode.Done;
    }

    private static async Task KeepAsync(ParseResult parsed, WebApplication? app, CalibrationRun run, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Write) is { } path)
        {
            await File.WriteAllTextAsync(path, run.Json, cancellationToken);
            await Console.Out.WriteLineAsync($"written to {path}");
        }

        if (!parsed.GetValue(Apply) || app is null)
        {
            if (parsed.GetValue(Write) is null)
            {
                await Console.Out.WriteLineAsync("Nothing was replaced. --apply puts this calibration to use in the service, --write FILE keeps it.");
            }

            return;
        }

        if (run.Fitted == 0)
        {
            throw new CommandException("too few samples to fit anything; the calibration in use stays.", ExitCode.BadInput);
        }

        if (!parsed.GetValue(Yes) && !await AgreedAsync())
        {
            await Console.Out.WriteLineAsync("Nothing was replaced.");
            return;
        }

        var applied = await CalibrationFiles.ApplyAsync(
            app.Services.GetRequiredService<StoreSessions>(),
            app.Services.GetRequiredService<IOptions<StoreOptions>>().Value,
            run.Json,
            string.Create(CultureInfo.InvariantCulture, $"{run.Fields} readings of {run.Documents} documents"),
            TimeProvider.System.GetUtcNow(),
            cancellationToken);
        await Console.Out.WriteLineAsync($"{applied} is used from the next start of the service. To go back, remove it.");
    }

    private static async Task<bool> AgreedAsync()
    {
        await Console.Error.WriteAsync("Use this calibration in the service? [y/N] ");
        return (await Console.In.ReadLineAsync())?.Trim() is "y" or "Y" or "yes";
    }

    private static async Task<IReadOnlyList<CalibrationSample>> FromScansAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reports = new List<OcrBenchReport>();
        var ledger = ReadCommand.LoadLedger(parsed.GetValue(Ledger));
        foreach (var folder in parsed.GetValue(Scans) ?? [])
        {
            var options = new OcrBenchOptions(folder) { Sample = parsed.GetValue(Sample) };
            reports.AddRange(await BenchCommand.RunAsync(
                options, parsed.GetValue(Forms), PageSeconds, (bench, token) => bench.RunBothAsync(options, ledger, token), cancellationToken));
        }

        if (parsed.GetValue(Save) is { } file)
        {
            await FeatureLines.WriteAsync(file, reports, cancellationToken);
        }

        return [.. reports.SelectMany(FeatureLines.Of)];
    }

    private static async Task<IReadOnlyList<CalibrationSample>> FromFileAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await FeatureLines.ReadAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            throw new CommandException($"'{file}' holds no samples: {exception.Message}", ExitCode.BadInput);
        }
    }

    private static async Task<WebApplication> OpenAsync(FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is null or { Exists: false })
        {
            throw new CommandException(
                file is null ? "--config is needed to use what was decided in review, and to apply a calibration." : $"there is no settings file '{file}'.",
                ExitCode.BadInput);
        }

        var app = RpaHost.Build(new RpaHostSettings { SettingsFile = file.FullName });
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        return app;
    }

    private static string? ConfidenceModelsFile(IServiceProvider services) =>
        CalibrationRun.Newest(services.GetRequiredService<IOptions<OcrOptions>>().Value.CalibrationFolder);

    private static string Source(ParseResult parsed) => string.Join(
        ", ",
        [
            .. (parsed.GetValue(Scans) ?? []).Select(folder => $"scans of {Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}"),
            .. (parsed.GetValue(Features) ?? []).Select(file => $"samples of {Path.GetFileName(file)}"),
            .. parsed.GetValue(Data) ? ["decisions in review"] : Array.Empty<string>(),
        ]);
}
