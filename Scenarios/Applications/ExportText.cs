using System.Text;

namespace Rpa.Scenarios.Applications;

/// <summary>
/// Turns the bytes of an export into text: byte order mark, else strict UTF-8, else code page 932. Works on streams, so that the size of
/// a file does not matter.
/// </summary>
internal sealed class ExportText
{
    private static readonly byte[][] OtherKinds =
    [
        [0x25, 0x50, 0x44, 0x46], [0x50, 0x4B, 0x03, 0x04], [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], [0x49, 0x49, 0x2A, 0x00],
        [0x4D, 0x4D, 0x00, 0x2A], [0xD0, 0xCF, 0x11, 0xE0],
    ];

    private readonly Lazy<Cp932Text> _cp932 = new(() => new Cp932Text());

    /// <summary>The table of code page 932.</summary>
    public Cp932Text Cp932 => _cp932.Value;

    /// <summary>Whether the bytes are text, as far as they show.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        foreach (var kind in OtherKinds)
        {
            if (head.StartsWith(kind))
            {
                return false;
            }
        }

        return HasUtf16Mark(head) || !head.Contains((byte)0);
    }

    /// <summary>Finds the encoding, and whether records can be told apart. Reads to the end.</summary>
    public ExportProbe Probe(Stream stream, CancellationToken cancellationToken)
    {
        Span<byte> head = stackalloc byte[16];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length == 0)
        {
            return ExportProbe.Stopped(FileStopReason.Empty, "ファイルが空です。もう一度書き出してください。");
        }

        if (!LooksLikeText(head[..length]))
        {
            return ExportProbe.Stopped(FileStopReason.NotText, "文字のファイル（CSV）ではありません。電子申請の画面から CSV で書き出してください。");
        }

        return head[..length] switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Strict(stream, FileEncoding.Utf8Bom, 3, cancellationToken),
            [0xFF, 0xFE, ..] => Strict(stream, FileEncoding.Utf16Le, 2, cancellationToken),
            [0xFE, 0xFF, ..] => Strict(stream, FileEncoding.Utf16Be, 2, cancellationToken),
            _ => WithoutMark(stream, cancellationToken),
        };
    }

    /// <summary>Opens the text from its beginning. The stream stays open when the reader is disposed.</summary>
    public TextReader Open(Stream stream, ExportProbe probe)
    {
        stream.Position = probe.MarkLength;
        return probe.Encoding is FileEncoding.Cp932
            ? new Cp932Reader(stream, Cp932)
            : new StreamReader(stream, EncodingOf(probe.Encoding), detectEncodingFromByteOrderMarks: false, bufferSize: 65_536, leaveOpen: true);
    }

    private ExportProbe WithoutMark(Stream stream, CancellationToken cancellationToken)
    {
        var utf8 = Strict(stream, FileEncoding.Utf8, 0, cancellationToken);
        if (utf8.Stop?.Reason is not FileStopReason.BrokenEncoding)
        {
            return utf8;
        }

        var probe = new ExportProbe(FileEncoding.Cp932, 0, null);
        using var reader = Open(stream, probe);
        return Judge(reader, probe, cancellationToken);
    }

    private ExportProbe Strict(Stream stream, FileEncoding encoding, int mark, CancellationToken cancellationToken)
    {
        var probe = new ExportProbe(encoding, mark, null);
        using var reader = Open(stream, probe);
        try
        {
            return Judge(reader, probe, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            var name = encoding is FileEncoding.Utf16Le or FileEncoding.Utf16Be ? "UTF-16" : "UTF-8";
            return ExportProbe.Stopped(
                FileStopReason.BrokenEncoding,
                $"{name} のファイルですが、途中の文字が壊れています。開いて保存し直したりせず、もう一度書き出してください。",
                encoding);
        }
    }

    /// <summary>Every quote has its partner, and there is no NUL: else records cannot be told apart.</summary>
    private static ExportProbe Judge(TextReader reader, ExportProbe probe, CancellationToken cancellationToken)
    {
        var buffer = new char[32_768];
        var quotes = 0L;
        var zeros = 0L;
        int count;
        while ((count = reader.Read(buffer)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            quotes += buffer.AsSpan(0, count).Count('"');
            zeros += buffer.AsSpan(0, count).Count('\0');
        }

        if (zeros > 0)
        {
            return ExportProbe.Stopped(FileStopReason.NotText, "文字のファイル（CSV）ではありません。電子申請の画面から CSV で書き出してください。");
        }

        return quotes % 2 == 0 ? probe : ExportProbe.Stopped(
            FileStopReason.BrokenQuotes,
            "引用符（\"）の数が合わず、行の区切りが決められません。取り込まずに止めました。途中で切れたファイルでないか確かめ、もう一度書き出してください。",
            probe.Encoding);
    }

    private static Encoding EncodingOf(FileEncoding encoding) => encoding switch
    {
        FileEncoding.Utf16Le => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        FileEncoding.Utf16Be => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };

    private static bool HasUtf16Mark(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
