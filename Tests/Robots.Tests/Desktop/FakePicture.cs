using System.Buffers.Binary;
using System.IO.Compression;
using Shouldly;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>Draws the fake desktop as a Windows screenshot is encoded: PNG with transparency, every row filtered in another way.</summary>
internal static class FakePicture
{
    private const int Channels = 4;

    public static byte[] Of(FakeProgram program)
    {
        var window = program.Main.Root.Rectangle;
        var pixels = new byte[window.Width * window.Height * Channels];
        Array.Fill(pixels, (byte)0xF0);
        foreach (var element in program.Main.Root.Descendants().Where(element => element.Type is not ("Pane" or "Window")))
        {
            Draw(pixels, window, element);
        }

        return Encode(pixels, window.Width, window.Height);
    }

    /// <summary>The colour of a pixel of a picture without filters, as the masking writes it.</summary>
    public static (byte Red, byte Green, byte Blue) PixelOf(byte[] png, int x, int y)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        using var data = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(png, at + 8, length);
            }

            at += 12 + length;
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        var row = new byte[(width * Channels) + 1];
        for (var i = 0; i <= y; i++)
        {
            zlib.ReadExactly(row);
        }

        row[0].ShouldBe((byte)0);
        return (row[1 + (x * Channels)], row[2 + (x * Channels)], row[3 + (x * Channels)]);
    }

    /// <summary>What is written shows as a pattern of its characters.</summary>
    private static void Draw(byte[] pixels, (int X, int Y, int Width, int Height) window, FakeElement element)
    {
        var text = element.Text();
        for (var row = 0; row < element.Rectangle.Height; row++)
        {
            for (var column = 0; column < element.Rectangle.Width; column++)
            {
                var (x, y) = (element.Rectangle.X - window.X + column, element.Rectangle.Y - window.Y + row);
                if (x >= 0 && y >= 0 && x < window.Width && y < window.Height)
                {
                    var at = ((y * window.Width) + x) * Channels;
                    var ink = column / 8 < text.Length ? (byte)(text[column / 8] * 7) : byte.MaxValue;
                    (pixels[at], pixels[at + 1], pixels[at + 2]) = (ink, (byte)(ink / 2), (byte)(ink / 3));
                }
            }
        }
    }

    private static byte[] Encode(byte[] pixels, int width, int height)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            var stride = width * Channels;
            for (var y = 0; y < height; y++)
            {
                var filter = y % 5;
                zlib.WriteByte((byte)filter);
                for (var i = 0; i < stride; i++)
                {
                    int left = i < Channels ? 0 : pixels[(y * stride) + i - Channels];
                    int up = y == 0 ? 0 : pixels[((y - 1) * stride) + i];
                    int corner = y == 0 || i < Channels ? 0 : pixels[((y - 1) * stride) + i - Channels];
                    zlib.WriteByte((byte)(pixels[(y * stride) + i] - Predicted(filter, left, up, corner)));
                }
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, data.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static int Predicted(int filter, int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => a <= b && a <= c ? left : b <= c ? up : corner };
    }

    /// <summary>The check sum stays empty: the robot does not read it.</summary>
    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        png.Write([0, 0, 0, 0]);
    }
}
