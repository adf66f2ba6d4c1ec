using Rpa.Ocr.Documents;

namespace Rpa.Ocr.Forms.Blanks;

/// <summary>A blank form: its pages as drawn, and the text that the PDF holds.</summary>
/// <param name="Pages">The pages.</param>
internal sealed record BlankForm(IReadOnlyList<BlankPage> Pages)
{
    /// <summary>As fine as the templates of registration.</summary>
    private const int Dpi = 300;

    /// <summary>A form has a front and a back, now and then a few sheets; more is another kind of document.</summary>
    private const int MostPages = 8;

    private static readonly (double Width, double Height)[] Papers = [(210, 297), (297, 420), (182, 257), (257, 364), (148, 210)];

    /// <summary>Reads a blank form.</summary>
    /// <param name="path">The PDF.</param>
    /// <param name="time">Clock for the time limit.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BlankFormException">The file cannot serve as a blank form.</exception>
    public static async Task<BlankForm> ReadAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        var content = await ContentOfAsync(path, cancellationToken);
        var limits = new DecodeLimits();
        var limit = TimeSpan.FromMinutes(2);
        var (source, error) = await PdfPageSource.OpenAsync(content, limits, new TimeBudget(time, limit), cancellationToken, Dpi);
        if (source is null)
        {
            throw new BlankFormException($"'{Path.GetFileName(path)}' cannot be read: {Why(error?.Code)}.");
        }

        await using (source)
        {
            if (source.PageCount > MostPages)
            {
                throw new BlankFormException(
                    $"'{Path.GetFileName(path)}' has {source.PageCount} pages; a form has at most {MostPages}. Save the pages of one form as a PDF of their own.");
            }

            var pages = new List<BlankPage>();
            for (var index = 0; index < source.PageCount; index++)
            {
                var decoding = await source.ReadPageAsync(index, cancellationToken);
                if (decoding.Page is not { } page)
                {
                    throw new BlankFormException($"page {index + 1} of '{Path.GetFileName(path)}' cannot be drawn: {Why(decoding.Error?.Code)}.");
                }

                var (width, height) = Paper(page.Width * 25.4 / Dpi, page.Height * 25.4 / Dpi);
                var characters = await PdfTextLayer.ReadAsync(content, index + 1, limit, cancellationToken);
                pages.Add(new BlankPage(index + 1, width, height, page.Gray, Dpi / 25.4, characters));
            }

            return new BlankForm(pages);
        }
    }

    private static async Task<byte[]> ContentOfAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new BlankFormException($"there is no file '{path}'.");
        }

        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        var kind = FileKindDetector.Detect(content.AsSpan(0, Math.Min(content.Length, FileKindDetector.HeadLength)));
        return kind == FileKind.Pdf
            ? content
            : throw new BlankFormException(
                $"'{Path.GetFileName(path)}' is not a PDF. Save the blank form as PDF: from Word or Excel by \"save as\", from paper by scanning an empty sheet at 300 dpi.");
    }

    /// <summary>PDF rounds paper to points: the usual sizes are taken for what they are meant to be.</summary>
    private static (double Width, double Height) Paper(double width, double height)
    {
        foreach (var (w, h) in Papers)
        {
            if (Math.Abs(width - w) < 1 && Math.Abs(height - h) < 1)
            {
                return (w, h);
            }

            if (Math.Abs(width - h) < 1 && Math.Abs(height - w) < 1)
            {
                return (h, w);
            }
        }

        return (Math.Round(width, 1), Math.Round(height, 1));
    }

    private static string Why(string? code) => code switch
    {
        DecodeErrorCodes.Encrypted => "it is protected by a password; save it without one",
        DecodeErrorCodes.Truncated => "it ends before it should; copy it again",
        DecodeErrorCodes.TooManyPages => "it has too many pages; save the pages of one form as a PDF of their own",
        DecodeErrorCodes.TooManyPixels => "a page is too large",
        DecodeErrorCodes.TooSlow => "it takes too long to draw",
        _ => "it is damaged",
    };
}
