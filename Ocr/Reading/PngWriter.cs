using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Reading;

/// <summary>Writes page images as PNG, which every browser shows: colour, grey, or one bit a pixel for bilevel scans.</summary>
internal static class PngWriter
{
    private const byte Grey = 0;

    private const byte Rgb = 2;

    private const byte SubFilter = 1;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The page as a PNG file.</summary>
    public static byte[] Write(PageImage page)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var (depth, color) = page.Color is not null ? ((byte)8, Rgb) : page.Bilevel ? ((byte)1, Grey) : ((byte)8, Grey);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, page.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), page.Height);
        header[8] = depth;
        header[9] = color;
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compress(page, depth));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(PageImage page, byte depth)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < page.Height; y++)
            {
                zlib.Write(page.Color is { } color ? Filtered(color.Pixels.AsSpan(y * page.Width * 3, page.Width * 3), 3)
                    : depth == 1 ? Packed(page.Gray.Row(y))
                    : Filtered(page.Gray.Row(y), 1));
            }
        }

        return target.ToArray();
    }

    /// <summary>A row as differences to the pixel on the left.</summary>
    private static byte[] Filtered(ReadOnlySpan<byte> row, int channels)
    {
        var line = new byte[row.Length + 1];
        line[0] = SubFilter;
        for (var i = 0; i < row.Length; i++)
        {
            line[i + 1] = (byte)(row[i] - (i >= channels ? row[i - channels] : 0));
        }

        return line;
    }

    private static byte[] Packed(ReadOnlySpan<byte> row)
    {
        var line = new byte[((row.Length + 7) / 8) + 1];
        for (var x = 0; x < row.Length; x++)
        {
            if (row[x] >= 128)
            {
                line[(x / 8) + 1] |= (byte)(0x80 >> (x % 8));
            }
        }

        return line;
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
