using System.Diagnostics;
using System.Globalization;

namespace Rpa.Ocr.Benchmarks;

/// <summary>What reading cost.</summary>
/// <param name="Pages">Pages read.</param>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="ProcessorSeconds">Processor time of the process and the decoders it started; on other systems than Linux without the decoders.</param>
/// <param name="PeakBytes">Most memory that the process held.</param>
public sealed record BenchCost(int Pages, double Seconds, double ProcessorSeconds, long PeakBytes)
{
    /// <summary>Clock ticks a second in /proc (USER_HZ), the same on every Linux that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    private TimeProvider _time = TimeProvider.System;
    private long _start;
    private double _processorAtStart;

    /// <summary>Pages a minute.</summary>
    public double PagesPerMinute => Pages / Math.Max(Seconds, 1e-3) * 60;

    /// <summary>Processor seconds a page.</summary>
    public double ProcessorSecondsPerPage => ProcessorSeconds / Math.Max(Pages, 1);

    internal static BenchCost Begin(TimeProvider time) =>
        new(0, 0, 0, 0) { _time = time, _start = time.GetTimestamp(), _processorAtStart = ProcessorTime() };

    internal BenchCost End(int pages)
    {
        using var process = Process.GetCurrentProcess();
        return new BenchCost(pages, _time.GetElapsedTime(_start).TotalSeconds, ProcessorTime() - _processorAtStart, process.PeakWorkingSet64);
    }

    private static double ProcessorTime()
    {
        const string stat = "/proc/self/stat";
        if (!File.Exists(stat))
        {
            using var process = Process.GetCurrentProcess();
            return process.TotalProcessorTime.TotalSeconds;
        }

        // After the name in brackets: utime, stime, cutime and cstime are the 12th to 15th numbers (proc_pid_stat(5): 14 to 17).
        var text = File.ReadAllText(stat);
        var numbers = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return numbers.Skip(11).Take(4).Sum(number => double.Parse(number, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
