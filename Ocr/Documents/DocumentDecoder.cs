using Microsoft.Extensions.Options;

namespace Rpa.Ocr.Documents;

/// <summary>Opens files by their content. All decoding happens in child processes: see <c>Ocr/README.md</c>.</summary>
internal sealed class DocumentDecoder(IOptions<DecodeLimits> limits, TimeProvider time) : IDocumentDecoder
{
    private readonly DecodeLimits _limits = limits.Value;

    public async Task<DocumentOpening> OpenAsync(string path, CancellationToken cancellationToken)
    {
        byte[] content;
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, useAsync: true);
            if (stream.Length > _limits.MaxBytes)
            {
                var head = new byte[(int)Math.Min(stream.Length, FileKindDetector.HeadLength)];
                await stream.ReadExactlyAsync(head, cancellationToken);
                return Refused(FileKindDetector.Detect(head), DecodeErrors.TooManyBytes(stream.Length, _limits.MaxBytes));
            }

            content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content, cancellationToken);
        }
        catch (EndOfStreamException)
        {
            return Refused(FileKind.Unknown, DecodeErrors.Truncated);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(FileKind.Unknown, DecodeErrors.CannotOpen);
        }

        return await OpenAsync(content, cancellationToken);
    }

    public async Task<DocumentOpening> OpenAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var kind = FileKindDetector.Detect(content.Span[..Math.Min(content.Length, FileKindDetector.HeadLength)]);
        if (kind == FileKind.Empty)
        {
            return Refused(kind, DecodeErrors.Empty);
        }

        if (content.Length > _limits.MaxBytes)
        {
            return Refused(kind, DecodeErrors.TooManyBytes(content.Length, _limits.MaxBytes));
        }

        var budget = new TimeBudget(time, TimeSpan.FromSeconds(_limits.MaxSecondsPerFile));
        var (source, error) = kind switch
        {
            FileKind.Pdf => await PdfPageSource.OpenAsync(content, _limits, budget, cancellationToken),
            FileKind.Tiff or FileKind.Jpeg or FileKind.Png => await RasterPageSource.OpenAsync(content, _limits, budget, cancellationToken),
            _ => (null, DecodeErrors.Unsupported(kind)),
        };
        return new DocumentOpening(kind, source, error);
    }

    private static DocumentOpening Refused(FileKind kind, DecodeError error) => new(kind, null, error);
}
