using System.CommandLine;
using System.Globalization;
using Rpa.Ocr.Benchmarks.Hostile;
using Rpa.Ocr.Reading;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa bench fuzz</c>: damaged and hostile files through the whole pipeline.</summary>
internal static class BenchFuzzCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Sound scans (files, or folders of them) to damage.", Arity = ArgumentArity.OneOrMore };
        var count = new Option<int>("--count") { Description = "Number of damaged files; the crafted ones come on top.", DefaultValueFactory = _ => 1000 };
        var seed = new Option<int>("--seed") { Description = "The same seed and number give the same damage.", DefaultValueFactory = _ => 1 };
        var first = new Option<int>("--first") { Description = "Goes on from this number, without the crafted files." };
        var limit = new Option<int>("--limit") { Description = "Seconds after which a file without an answer counts as a hang.", DefaultValueFactory = _ => 600 };
        var verbose = new Option<bool>("--verbose") { Description = "Tell of every file before it is read, and of its outcome at the end." };
        var command = new Command("fuzz", "Reads damaged and hostile files and prints what became of them. Ends with 1 if there was a crash, a hang or a refusal without a reason.")
        {
            paths, count, seed, first, limit, verbose,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = FuzzBench.FilesOf(parsed.GetValue(paths)!);
            if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
            {
                throw new CommandException($"there is no file or folder '{missing}'.", ExitCode.BadInput);
            }

            await using var services = ReadingServices.Create();
            var bench = new FuzzBench(services.GetRequiredService<IDocumentReader>(), TimeProvider.System);
            var options = new FuzzOptions(parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(first), TimeSpan.FromSeconds(parsed.GetValue(limit)));
            Action<int, string>? progress = parsed.GetValue(verbose)
                ? (number, name) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,5}  {name}"))
                : null;
            var report = await bench.RunAsync(files, options, progress, cancellationToken);
            await Console.Out.WriteAsync(report.ToText(parsed.GetValue(verbose)));
            return report.Faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
