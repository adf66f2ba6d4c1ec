using System.CommandLine;
using Rpa.Ocr.Benchmarks;
using Rpa.Ocr.Benchmarks.Hostile;
using Rpa.Ocr.Reading;

namespace Rpa.Scheduler.Commands;

/// <summary><c>./rpa bench pages</c>: whether a page costs as much after a thousand pages as at the start.</summary>
internal static class BenchPagesCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Scans (files, or folders of them) to read again and again.", Arity = ArgumentArity.OneOrMore };
        var count = new Option<int>("--count") { Description = "Number of pages.", DefaultValueFactory = _ => 1000 };
        var every = new Option<int>("--every") { Description = "Pages between two lines of output.", DefaultValueFactory = _ => 100 };
        var command = new Command("pages", "Reads pages through the whole pipeline and prints pages a minute and memory as it goes on. Ends with 1 if memory grows.")
        {
            paths, count, every,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = FuzzBench.FilesOf(parsed.GetValue(paths)!);
            if (files.Count == 0 || files.Any(file => !File.Exists(file)))
            {
                throw new CommandException("there are no scans at the paths given.", ExitCode.BadInput);
            }

            await using var services = ReadingServices.Create();
            var bench = new PagesBench(services.GetRequiredService<FileSetReader>(), TimeProvider.System);
            var report = await bench.RunAsync(
                files, parsed.GetValue(count), Math.Max(1, parsed.GetValue(every)), point => Console.Out.WriteLine(point), cancellationToken);
            await Console.Out.WriteLineAsync(report.ToText());
            return report.MemoryIsFlat ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
