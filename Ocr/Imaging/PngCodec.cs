using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Rpa.Ocr.Imaging;

/// <summary>
/// PNG of 8-bit grey images, for pages and crops that the service keeps and shows, and of colour drawings. It reads the grey it writes; foreign PNG files
/// go through the document decoder instead, which is bounded.
/// </summary>
public static class PngCodec
{
    private const int HeaderLength = 13;
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes an image. Each row is kept as the difference to the row above: fast, and small for scans.</summary>
    public static byte[] Write(GrayImage image, CompressionLevel level = CompressionLevel.Fastest)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Write(image.Pixels, image.Width, image.Height, 1, level);
    }

    /// <summary>Writes a colour image.</summary>
    public static byte[] Write(ColorImage image, CompressionLevel level = CompressionLevel.Fastest)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Write(image.Pixels, image.Width, image.Height, 3, level);
    }

    private static byte[] Write(byte[] pixels, int width, int height, int channels, CompressionLevel level)
    {
        using var data = new MemoryStream(pixels.Length / 4);
        using (var zlib = new ZLibStream(data, level, leaveOpen: true))
        {
            var stride = width * channels;
            var line = new byte[stride + 1];
            line[0] = 2;
            for (var y = 0; y < height; y++)
            {
                var row = pixels.AsSpan(y * stride, stride);
                if (y == 0)
                {
                    row.CopyTo(line.AsSpan(1));
                }
                else
                {
                    var above = pixels.AsSpan((y - 1) * stride, stride);
                    for (var x = 0; x < row.Length; x++)
                    {
                        line[x + 1] = (byte)(row[x] - above[x]);
                    }
                }

                zlib.Write(line);
            }
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = (byte)(channels == 3 ? 2 : 0);
        using var png = new MemoryStream((int)data.Length + 64);
        png.Write(Signature);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Reads an image that <see cref="Write(GrayImage, CompressionLevel)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such image.</exception>
    public static GrayImage Read(ReadOnlySpan<byte> png)
    {
        if (png.Length < 33 || !png[..8].SequenceEqual(Signature) || png[24] != 8 || png[25] != 0)
        {
            throw new InvalidDataException("This is not an 8-bit grey PNG.");
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(png[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(png[20..]);
        using var data = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            if (length < 0 || at + 12 + length > png.Length)
            {
                throw new InvalidDataException("The PNG is cut off.");
            }

            if (png.Slice(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(png.Slice(at + 8, length));
            }

            at += 12 + length;
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        var image = new GrayImage(width, height);
        var line = new byte[width + 1];
        for (var y = 0; y < height; y++)
        {
            zlib.ReadExactly(line);
            if (line[0] != 2)
            {
                throw new InvalidDataException("The PNG was not written by this program.");
            }

            var row = image.Row(y);
            for (var x = 0; x < width; x++)
            {
                row[x] = (byte)(line[x + 1] + (y == 0 ? 0 : image[x, y - 1]));
            }
        }

        return image;
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        png.Write(number);
    }
}
