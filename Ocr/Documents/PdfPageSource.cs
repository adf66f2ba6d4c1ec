using System.Globalization;
using System.Text;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Documents;

/// <summary>The pages of a PDF, drawn by poppler's <c>pdftoppm</c> at the resolution of the scan that each page holds.</summary>
internal sealed class PdfPageSource : IPageSource
{
    private const int MaxInfoBytes = 4 << 20;

    /// <summary>No page is drawn coarser or finer than this, whatever its images say.</summary>
    private const int LeastDpi = 100;

    private const int MostDpi = 600;
    private readonly ReadOnlyMemory<byte> _content;
    private readonly IReadOnlyList<PdfPage> _pages;
    private readonly DecodeLimits _limits;
    private readonly TimeBudget _budget;

    private readonly int? _dpi;

    private PdfPageSource(ReadOnlyMemory<byte> content, IReadOnlyList<PdfPage> pages, DecodeLimits limits, TimeBudget budget, int? dpi)
    {
        _dpi = dpi;
        _content = content;
        _pages = pages;
        _limits = limits;
        _budget = budget;
    }

    public int PageCount => _pages.Count;

    /// <summary>Opens a PDF.</summary>
    /// <param name="content">The file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="budget">The time that it may take.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="dpi">Draws every page at this resolution; <see langword="null"/> for that of the scan on it.</param>
    public static async Task<(IPageSource? Source, DecodeError? Error)> OpenAsync(
        ReadOnlyMemory<byte> content, DecodeLimits limits, TimeBudget budget, CancellationToken cancellationToken, int? dpi = null)
    {
        // Poppler repairs what it can, so a file that was cut off would silently lose pages; the end mark tells.
        var tail = content.Span[Math.Max(0, content.Length - 16384)..];
        if (tail.IndexOf("%%EOF"u8) < 0)
        {
            return (null, DecodeErrors.Truncated);
        }

        // One page more than allowed is asked for: the count is printed in any case, the sizes of the rest are not needed.
        var last = Text(limits.MaxPages);
        var info = await RunAsync("pdfinfo", ["-f", "1", "-l", last, "-"], content, MaxInfoBytes, budget, cancellationToken);
        if (ErrorOf(info, limits) is { } error)
        {
            return (null, error);
        }

        var pages = PdfInfoParser.ParsePages(Encoding.UTF8.GetString(info.Output));
        if (pages.Total > limits.MaxPages)
        {
            return (null, DecodeErrors.TooManyPages(pages.Total, limits.MaxPages));
        }

        if (pages.Total == 0 || pages.Sizes.Count != pages.Total)
        {
            return (null, DecodeErrors.Broken);
        }

        var images = await RunAsync("pdfimages", ["-list", "-"], content, MaxInfoBytes, budget, cancellationToken);
        if (ErrorOf(images, limits) is { } imageError)
        {
            return (null, imageError);
        }

        var described = PdfInfoParser.AddImages(pages.Sizes, Encoding.UTF8.GetString(images.Output));
        return (new PdfPageSource(content, described, limits, budget, dpi), null);
    }

    public async Task<PageDecoding> ReadPageAsync(int index, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, PageCount);
        var page = _pages[index];
        var dpi = ResolutionOf(page);
        if (dpi is null || page.LargestImagePixels > _limits.MaxPixelsPerPage)
        {
            return new PageDecoding(null, DecodeErrors.TooManyPixels(_limits.MaxPixelsPerPage));
        }

        var number = Text(index + 1);
        List<string> arguments = ["-f", number, "-l", number, "-cropbox", "-r", Text(dpi.Value)];
        if (page.GrayOnly)
        {
            arguments.Add("-gray");
        }

        arguments.Add("-");
        var maxOutput = (3L * _limits.MaxPixelsPerPage) + 256;
        var outcome = await RunAsync("pdftoppm", arguments, _content, maxOutput, _budget, cancellationToken);
        if (ErrorOf(outcome, _limits) is { } error)
        {
            return new PageDecoding(null, error);
        }

        // Poppler draws on after an image that it cannot decode, and leaves it white or half white.
        if (PdfInfoParser.TellsOfLostImage(outcome.Errors))
        {
            return new PageDecoding(null, DecodeErrors.Broken);
        }

        return PnmParser.Parse(outcome.Output, dpi.Value, page.BilevelOnly) is { } raw
            ? PageAssembler.Assemble(raw)
            : new PageDecoding(null, DecodeErrors.Broken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<ProcessOutcome> RunAsync(
        string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> content, long maxOutput, TimeBudget budget, CancellationToken cancellationToken) =>
        await budget.SpendAsync(async left => left == TimeSpan.Zero
            ? new ProcessOutcome(ProcessEnd.TimedOut, -1, [], string.Empty)
            : await BoundedProcess.RunAsync(program, arguments, content, maxOutput, left, cancellationToken));

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

        // prlimit itself ends with 126 or 127 when there is no such program.
        if (outcome.ExitCode is 126 or 127)
        {
            throw new ImagingSetupException("poppler-utils is not installed (pdfinfo, pdfimages, pdftoppm). Run './rpa setup'.");
        }

        return outcome.Errors.Contains("Incorrect password", StringComparison.Ordinal) ? DecodeErrors.Encrypted : DecodeErrors.Broken;
    }

    /// <summary>The scan's own resolution, or the default for drawn pages; lower where the page would be too large; none where even the lowest is.</summary>
    private int? ResolutionOf(PdfPage page)
    {
        var wanted = _dpi ?? (page.ImageDpi is { } dpi ? (int)Math.Round(Math.Clamp(dpi, LeastDpi, MostDpi)) : _limits.PdfDpi);
        var area = page.WidthInches * page.HeightInches;
        var most = (int)Math.Floor(Math.Sqrt(_limits.MaxPixelsPerPage / Math.Max(area, 1e-6)) * 0.999);
        return most < LeastDpi ? null : Math.Min(wanted, most);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
