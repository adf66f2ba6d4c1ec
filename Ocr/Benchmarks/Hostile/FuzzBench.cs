using System.Diagnostics;
using Rpa.Ocr.Reading;

namespace Rpa.Ocr.Benchmarks.Hostile;

/// <summary>
/// Reads damaged and hostile files through the whole pipeline (decoding, registration, reading). What must come out is a reading or a
/// reason, within the time limit, and never an exception; a native fault would end this process, which the shell then tells.
/// </summary>
public sealed class FuzzBench
{
    private static readonly string[] Endings = [".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".png"];
    private readonly IDocumentReader _reader;
    private readonly TimeProvider _time;

    /// <summary>Makes the benchmark.</summary>
    public FuzzBench(IDocumentReader reader, TimeProvider time)
    {
        _reader = reader;
        _time = time;
    }

    /// <summary>The sound files that damage starts from.</summary>
    /// <param name="paths">Files, and folders of which all files of a readable format are taken.</param>
    public static IReadOnlyList<string> FilesOf(IEnumerable<string> paths) =>
    [
        .. paths.SelectMany(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            : Enumerable.Repeat(path, 1)),
    ];

    /// <summary>Runs it.</summary>
    /// <param name="files">Sound files.</param>
    /// <param name="options">How many, from which seed.</param>
    /// <param name="progress">Told of every file, by number and name.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<FuzzReport> RunAsync(
        IReadOnlyList<string> files, FuzzOptions options, Action<int, string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        var results = new List<FuzzResult>();
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, content) in options.First > 0 ? [] : Crafted(files))
        {
            progress?.Invoke(-1, name);
            results.Add(await ReadAsync(name, content, options, cancellationToken));
        }

        for (var number = options.First; number < options.Count && files.Count > 0; number++)
        {
            var file = files[FileMutator.Choose(files.Count, options.Seed, number)];
            if (!contents.TryGetValue(file, out var sound))
            {
                contents[file] = sound = await File.ReadAllBytesAsync(file, cancellationToken);
            }

            var (damage, content) = FileMutator.Mutate(sound, options.Seed, number);
            var name = $"{Path.GetFileName(file)}, {damage}, number {number}";
            progress?.Invoke(number, name);
            results.Add(await ReadAsync(name, content, options, cancellationToken));
        }

        using var process = Process.GetCurrentProcess();
        return new FuzzReport(results, process.PeakWorkingSet64);
    }

    private static IEnumerable<(string Name, byte[] Content)> Crafted(IReadOnlyList<string> files)
    {
        foreach (var crafted in CraftedFiles.All())
        {
            yield return crafted;
        }

        if (files.FirstOrDefault(file => file.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase)) is not { } path)
        {
            yield break;
        }

        var jpeg = File.ReadAllBytes(path);
        for (var orientation = 0; orientation <= 9; orientation++)
        {
            yield return ($"JPEG of EXIF orientation {orientation}", CraftedFiles.WithOrientation(jpeg, orientation));
        }

        yield return ("JPEG that states 65,500 × 65,500 pixels", CraftedFiles.WithStatedSize(jpeg, 65_500, 65_500));
        yield return ("JPEG that states 0 × 0 pixels", CraftedFiles.WithStatedSize(jpeg, 0, 0));
        yield return ("JPEG that states 20 × 60,000 pixels", CraftedFiles.WithStatedSize(jpeg, 20, 60_000));
    }

    private async Task<FuzzResult> ReadAsync(string name, byte[] content, FuzzOptions options, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        string outcome;
        string? reason = null;
        try
        {
            var reading = await _reader.ReadAsync(content, "fuzz", false, cancellationToken).WaitAsync(options.Limit, _time, cancellationToken);
            (outcome, reason) = OutcomeOf(reading);
        }
        catch (TimeoutException)
        {
            outcome = FuzzResult.Hang;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Any exception at all is what this benchmark looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            outcome = FuzzResult.Crash;
            reason = $"{e.GetType().Name}: {e.Message}";
        }

        return new FuzzResult(name, outcome, reason, _time.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>The file's error code; else that of its first page that was refused, "read" if a form was found, "unknown page" if none.</summary>
    private static (string Outcome, string? Reason) OutcomeOf(DocumentReading reading)
    {
        if (reading.ErrorCode is not null || reading.Error is not null)
        {
            return string.IsNullOrEmpty(reading.ErrorCode) || string.IsNullOrEmpty(reading.Error)
                ? (FuzzResult.NoReason, reading.ErrorCode ?? reading.Error)
                : (reading.ErrorCode, reading.Error);
        }

        var refused = reading.Pages.FirstOrDefault(page => page.Revision is null);
        if (refused is null)
        {
            return ("read", null);
        }

        return string.IsNullOrEmpty(refused.ErrorCode) || string.IsNullOrEmpty(refused.Reason)
            ? (FuzzResult.NoReason, refused.ErrorCode ?? refused.Reason)
            : ($"page: {refused.ErrorCode}", refused.Reason);
    }
}
