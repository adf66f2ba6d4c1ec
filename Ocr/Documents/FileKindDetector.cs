using System.Text;

namespace Rpa.Ocr.Documents;

/// <summary>Tells a file's kind by its first bytes.</summary>
public static class FileKindDetector
{
    /// <summary>How many bytes from the start of a file are enough to judge it.</summary>
    public const int HeadLength = 8192;

    /// <summary>Judges a file by its first bytes (<see cref="HeadLength"/>, or all where it is shorter).</summary>
    public static FileKind Detect(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return FileKind.Empty;
        }

        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8))
        {
            return FileKind.Tiff;
        }

        if (head is [0xFF, 0xD8, 0xFF, ..])
        {
            return FileKind.Jpeg;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileKind.Png;
        }

        // Before PDF: an archive may hold one, uncompressed, among its first bytes.
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return IsOffice(head) ? FileKind.Office : FileKind.Zip;
        }

        // ISO 32000-1, annex H: readers look for the header within the first 1024 bytes.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileKind.Pdf;
        }

        // Compound files: Word, Excel and PowerPoint before 2007, and password-protected newer ones.
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return FileKind.Office;
        }

        if (IsOtherImage(head))
        {
            return FileKind.OtherImage;
        }

        return TextKind(head);
    }

    private static bool IsOffice(ReadOnlySpan<byte> head) =>
        head.IndexOf("[Content_Types].xml"u8) >= 0
        || head.IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0
        || head.IndexOf("word/"u8) >= 0
        || head.IndexOf("xl/"u8) >= 0
        || head.IndexOf("ppt/"u8) >= 0;

    private static bool IsOtherImage(ReadOnlySpan<byte> head) =>
        head.StartsWith("GIF8"u8)
        || (head.StartsWith("BM"u8) && head.Length > 26 && head[6..10].SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0, 0]))
        || (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..12].SequenceEqual("WEBP"u8))
        || (head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8) && IsHeifBrand(head[8..12]))
        || head.StartsWith("\0\0\0\x0CjP  "u8);

    private static bool IsHeifBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8)
        || brand.SequenceEqual("msf1"u8) || brand.SequenceEqual("avif"u8);

    private static FileKind TextKind(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            var encoding = head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return FirstLineHasSeparators(encoding.GetString(head[..(head.Length & ~1)])) ? FileKind.Csv : FileKind.Text;
        }

        foreach (var b in head)
        {
            // Text in UTF-8, Shift_JIS or EUC-JP holds no control characters but white space and escape.
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
            {
                return FileKind.Unknown;
            }
        }

        return FirstLineHasSeparators(Encoding.Latin1.GetString(head)) ? FileKind.Csv : FileKind.Text;
    }

    // Comma and tab are never the second byte of a Shift_JIS character, so bytes can be looked at one by one.
    private static bool FirstLineHasSeparators(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return !line.TrimStart().StartsWith("<", StringComparison.Ordinal) && (line.Count(',') >= 2 || line.Count('\t') >= 2);
    }
}
