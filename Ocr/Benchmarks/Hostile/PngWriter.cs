using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Rpa.Ocr.Benchmarks.Hostile;

/// <summary>Writes PNG files that no honest program writes: sizes that lie, any depth and kind of colour.</summary>
internal static class PngWriter
{
    /// <summary>A file whose header states one thing and whose rows are another's.</summary>
    /// <param name="width">Stated width.</param>
    /// <param name="height">Stated height.</param>
    /// <param name="depth">Bits a channel.</param>
    /// <param name="colorType">0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha.</param>
    /// <param name="rows">The rows, each with its filter byte.</param>
    /// <param name="more">Chunks between header and rows.</param>
    public static byte[] Write(uint width, uint height, byte depth, byte colorType, ReadOnlySpan<byte> rows, params (string Kind, byte[] Data)[] more)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = depth;
        header[9] = colorType;
        Chunk(file, "IHDR", header);
        foreach (var (kind, data) in more)
        {
            Chunk(file, kind, data);
        }

        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(rows);
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Rows of one byte value.</summary>
    public static byte[] Rows(int bytesPerRow, int height, byte value)
    {
        var rows = new byte[(bytesPerRow + 1) * height];
        Array.Fill(rows, value);
        for (var y = 0; y < height; y++)
        {
            rows[y * (bytesPerRow + 1)] = 0;
        }

        return rows;
    }

    private static void Chunk(Stream file, string kind, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    // CRC-32 of ISO 3309, as PNG asks; bit by bit, since these files are small or built once.
    private static uint Crc(byte[] data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
