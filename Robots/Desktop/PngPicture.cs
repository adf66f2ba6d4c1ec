using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Rpa.Robots.Desktop;

/// <summary>
/// A picture that can be painted on. Reads what a Windows screenshot is: PNG of 8-bit colour, with or without transparency, not interlaced
/// (PNG specification, W3C 2003, sections 9 and 11).
/// </summary>
internal sealed class PngPicture
{
    private const int MostPixels = 64_000_000;
    private const byte Dark = 0x20;

    private readonly int _channels;
    private readonly byte[] _pixels;

    private PngPicture(int width, int height, int channels, byte[] pixels) => (Width, Height, _channels, _pixels) = (width, height, channels, pixels);

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public int Width { get; }

    public int Height { get; }

    /// <summary>Whether all pixels are the same: the desktop shows nothing.</summary>
    public bool IsBlank => _pixels.AsSpan(_channels).SequenceEqual(_pixels.AsSpan(0, _pixels.Length - _channels));

    /// <exception cref="InvalidDataException">The bytes are no such picture.</exception>
    public static PngPicture Read(ReadOnlySpan<byte> png)
    {
        if (png.Length < 33 || !png[..8].SequenceEqual(Signature) || png[24] != 8 || png[25] is not (2 or 6) || png[28] != 0)
        {
            throw new InvalidDataException("This is no PNG of 8-bit colour without interlacing.");
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels)
        {
            throw new InvalidDataException("The PNG is empty or too large.");
        }

        var channels = png[25] == 6 ? 4 : 3;
        var pixels = new byte[width * height * channels];
        using var data = Data(png);
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        try
        {
            Unfilter(zlib, pixels, width * channels, channels);
        }
        catch (EndOfStreamException error)
        {
            throw new InvalidDataException("The PNG is cut off.", error);
        }

        return new PngPicture(width, height, channels, pixels);
    }

    /// <summary>Paints a rectangle over; what lies outside the picture is left out.</summary>
    public void Cover(double x, double y, double width, double height)
    {
        var (left, top) = ((int)Math.Clamp(Math.Floor(x), 0, Width), (int)Math.Clamp(Math.Floor(y), 0, Height));
        var (right, bottom) = ((int)Math.Clamp(Math.Ceiling(x + width), 0, Width), (int)Math.Clamp(Math.Ceiling(y + height), 0, Height));
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                var pixel = _pixels.AsSpan(((row * Width) + column) * _channels, _channels);
                pixel[..3].Fill(Dark);
                pixel[3..].Fill(byte.MaxValue);
            }
        }
    }

    public byte[] Write()
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            var stride = Width * _channels;
            for (var row = 0; row < Height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(_pixels, row * stride, stride);
            }
        }

        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        header[8] = 8;
        header[9] = (byte)(_channels == 4 ? 6 : 2);
        using var png = new MemoryStream((int)data.Length + 64);
        png.Write(Signature);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static MemoryStream Data(ReadOnlySpan<byte> png)
    {
        var data = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            if (length < 0 || length > png.Length - at - 12)
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
        return data;
    }

    private static void Unfilter(ZLibStream zlib, byte[] pixels, int stride, int channels)
    {
        for (var row = 0; row < pixels.Length / stride; row++)
        {
            var filter = zlib.ReadByte();
            var line = pixels.AsSpan(row * stride, stride);
            zlib.ReadExactly(line);
            var above = row == 0 ? default : pixels.AsSpan((row - 1) * stride, stride);
            for (var i = 0; i < stride; i++)
            {
                int left = i < channels ? 0 : line[i - channels];
                int up = row == 0 ? 0 : above[i];
                int corner = row == 0 || i < channels ? 0 : above[i - channels];
                line[i] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException("The PNG has an unknown filter."),
                });
            }
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
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
