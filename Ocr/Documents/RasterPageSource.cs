using System.Globalization;
using System.Text;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Documents;

/// <summary>The pages of a TIFF, JPEG or PNG file, decoded by <c>rpa-decode</c>, a page at a time.</summary>
internal sealed class RasterPageSource : IPageSource
{
    private const string Program = "rpa-decode";
    private const int MaxInfoBytes = 1 << 20;
    private readonly ReadOnlyMemory<byte> _content;
    private readonly DecodeLimits _limits;
    private readonly TimeBudget _budget;

    private RasterPageSource(ReadOnlyMemory<byte> content, int pageCount, DecodeLimits limits, TimeBudget budget)
    {
        _content = content;
        PageCount = pageCount;
        _limits = limits;
        _budget = budget;
    }

    public int PageCount { get; }

    public static async Task<(IPageSource? Source, DecodeError? Error)> OpenAsync(
        ReadOnlyMemory<byte> content, DecodeLimits limits, TimeBudget budget, CancellationToken cancellationToken)
    {
        var outcome = await RunAsync(content, left => ["info", Seconds(left)], MaxInfoBytes, budget, cancellationToken);
        if (ErrorOf(outcome, limits) is { } error)
        {
            return (null, error);
        }

        var pages = outcome.Output.AsSpan().Count((byte)'\n');
        if (pages > limits.MaxPages)
        {
            return (null, DecodeErrors.TooManyPages(pages, limits.MaxPages));
        }

        return pages == 0 ? (null, DecodeErrors.Broken) : (new RasterPageSource(content, pages, limits, budget), null);
    }

    public async Task<PageDecoding> ReadPageAsync(int index, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, PageCount);
        var number = index.ToString(CultureInfo.InvariantCulture);
        var most = _limits.MaxPixelsPerPage.ToString(CultureInfo.InvariantCulture);
        var maxOutput = (3L * _limits.MaxPixelsPerPage) + 256;
        var outcome = await RunAsync(_content, left => ["page", number, most, Seconds(left)], maxOutput, _budget, cancellationToken);
        if (ErrorOf(outcome, _limits) is { } error)
        {
            return new PageDecoding(null, error);
        }

        return Parse(outcome.Output);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<ProcessOutcome> RunAsync(
        ReadOnlyMemory<byte> content, Func<TimeSpan, IReadOnlyList<string>> arguments, long maxOutput, TimeBudget budget, CancellationToken cancellationToken)
    {
        var path = Path.Combine(AppContext.BaseDirectory, Program);
        if (!File.Exists(path))
        {
            throw new ImagingSetupException($"{Program} is not beside the program. Run './rpa setup', which builds it from Ocr/native, and build again.");
        }

        return await budget.SpendAsync(async left => left == TimeSpan.Zero
            ? new ProcessOutcome(ProcessEnd.TimedOut, -1, [], string.Empty)
            : await BoundedProcess.RunAsync(path, arguments(left), content, maxOutput, left, cancellationToken));
    }

    private static string Seconds(TimeSpan left) => Math.Max(1, (long)Math.Ceiling(left.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static DecodeError? ErrorOf(ProcessOutcome outcome, DecodeLimits limits)
    {
        if (outcome.OutOfTime)
        {
            return DecodeErrors.TooSlow;
        }

        if (outcome.End == ProcessEnd.TooMuchOutput)
        {
            return DecodeErrors.TooManyPixels(limits.MaxPixelsPerPage);
        }

        if (outcome.ExitCode == 0)
        {
            return null;
        }

        if (outcome.ExitCode == 127)
        {
            throw new ImagingSetupException($"{Program} cannot run: {outcome.Errors.Trim()} Run './rpa setup'.");
        }

        // Anything but a refusal (exit code 3) is a decoder that crashed over the file: the file's fault.
        var code = outcome.ExitCode == 3 ? outcome.Errors.Split(':')[0] : string.Empty;
        return code switch
        {
            "truncated" => DecodeErrors.Truncated,
            "too-many-pixels" => DecodeErrors.TooManyPixels(limits.MaxPixelsPerPage),
            "unsupported" => DecodeErrors.UnsupportedImage,
            _ => DecodeErrors.Broken,
        };
    }

    /// <summary>The header is a line "RPA1 channels bilevel width height x-dpi y-dpi".</summary>
    private static PageDecoding Parse(byte[] output)
    {
        var end = Array.IndexOf(output, (byte)'\n', 0, Math.Min(output.Length, 256));
        var parts = end < 0 ? [] : Encoding.ASCII.GetString(output, 0, end).Split(' ');
        if (parts.Length != 7 || !string.Equals(parts[0], "RPA1", StringComparison.Ordinal))
        {
            return new PageDecoding(null, DecodeErrors.Broken);
        }

        var channels = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var raw = new RawPage(
            int.Parse(parts[3], CultureInfo.InvariantCulture),
            int.Parse(parts[4], CultureInfo.InvariantCulture),
            channels,
            string.Equals(parts[2], "1", StringComparison.Ordinal),
            double.Parse(parts[5], CultureInfo.InvariantCulture),
            double.Parse(parts[6], CultureInfo.InvariantCulture),
            output.AsMemory(end + 1));
        return raw.Pixels.Length == (long)raw.Width * raw.Height * channels ? PageAssembler.Assemble(raw) : new PageDecoding(null, DecodeErrors.Broken);
    }
}
