using System.Text;

namespace Rpa.Scenarios.Applications;

/// <summary>Turns the bytes of an export into text: byte order mark, else strict UTF-8, else code page 932.</summary>
internal sealed class ExportText
{
    private static readonly byte[][] OtherKinds =
    [
        [0x25, 0x50, 0x44, 0x46], [0x50, 0x4B, 0x03, 0x04], [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], [0x49, 0x49, 0x2A, 0x00],
        [0x4D, 0x4D, 0x00, 0x2A], [0xD0, 0xCF, 0x11, 0xE0],
    ];

    private readonly Lazy<Cp932Text> _cp932 = new(() => new Cp932Text());

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

    /// <summary>Decodes, or says why the bytes are no text.</summary>
    public (string? Text, FileEncoding Encoding, FileStop? Stop) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return (null, FileEncoding.Unknown, new FileStop(FileStopReason.Empty, "ファイルが空です。もう一度書き出してください。"));
        }

        if (!LooksLikeText(bytes))
        {
            return (null, FileEncoding.Unknown, new FileStop(FileStopReason.NotText, "文字のファイル（CSV）ではありません。電子申請の画面から CSV で書き出してください。"));
        }

        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Strict(new UTF8Encoding(false, true), rest, FileEncoding.Utf8Bom, "UTF-8"),
            [0xFF, 0xFE, .. var rest] => Strict(new UnicodeEncoding(false, false, true), rest, FileEncoding.Utf16Le, "UTF-16"),
            [0xFE, 0xFF, .. var rest] => Strict(new UnicodeEncoding(true, false, true), rest, FileEncoding.Utf16Be, "UTF-16"),
            _ => WithoutMark(bytes),
        };
    }

    private (string? Text, FileEncoding Encoding, FileStop? Stop) WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var utf8 = Strict(new UTF8Encoding(false, true), bytes, FileEncoding.Utf8, "UTF-8");
        return utf8.Stop is null ? utf8 : (_cp932.Value.Decode(bytes), FileEncoding.Cp932, null);
    }

    private static (string? Text, FileEncoding Encoding, FileStop? Stop) Strict(Encoding encoding, ReadOnlySpan<byte> bytes, FileEncoding found, string name)
    {
        try
        {
            return (encoding.GetString(bytes), found, null);
        }
        catch (DecoderFallbackException exception)
        {
            return (null, found, new FileStop(
                FileStopReason.BrokenEncoding,
                $"{name} のファイルですが、{exception.Index + 1} バイト目の近くが壊れています。開いて保存し直したりせず、もう一度書き出してください。"));
        }
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
