using System.Diagnostics;
using Rpa.Ocr.Reading;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Reads the same files again and again through the whole pipeline: whether a page costs as much at the end as at the start.</summary>
public sealed class PagesBench
{
    private readonly FileSetReader _reader;
    private readonly TimeProvider _time;

    /// <summary>Makes the benchmark.</summary>
    public PagesBench(FileSetReader reader, TimeProvider time)
    {
        _reader = reader;
        _time = time;
    }

    /// <summary>Reads until so many pages are done.</summary>
    /// <param name="files">The files; single-page files of one application stand next to each other.</param>
    /// <param name="pages">How many pages.</param>
    /// <param name="every">Pages between two points.</param>
    /// <param name="progress">Told of every point.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<PagesReport> RunAsync(
        IReadOnlyList<string> files, int pages, int every, Action<PagesPoint>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
        {
            throw new ArgumentException("There is nothing to read.", nameof(files));
        }

        var sets = files.GroupBy(FileStem.Of, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var points = new List<PagesPoint>();
        using var process = Process.GetCurrentProcess();
        var done = 0;
        var start = _time.GetTimestamp();
        var (lastDone, lastTime, lastCpu) = (0, start, process.TotalProcessorTime);
        for (var i = 0; done < pages; i++)
        {
            var report = await _reader.ReadAsync(sets[i % sets.Count], null, cancellationToken);
            done += Math.Max(1, report.Files.Sum(file => file.Pages.Count));
            if (done / every == lastDone / every && done < pages)
            {
                continue;
            }

            process.Refresh();
            var point = new PagesPoint(
                done,
                (done - lastDone) / Math.Max(_time.GetElapsedTime(lastTime).TotalMinutes, 1e-6),
                (process.TotalProcessorTime - lastCpu).TotalSeconds / (done - lastDone),
                process.WorkingSet64,
                GC.GetTotalMemory(forceFullCollection: false));
            points.Add(point);
            progress?.Invoke(point);
            (lastDone, lastTime, lastCpu) = (done, _time.GetTimestamp(), process.TotalProcessorTime);
        }

        return new PagesReport(points, done, _time.GetElapsedTime(start).TotalSeconds);
    }
}
