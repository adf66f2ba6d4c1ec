namespace Rpa.Ocr.Imaging;

/// <summary>An 8-bit grey image held in managed memory: row-major, no padding, 0 is black and 255 is white.</summary>
public sealed class GrayImage
{
    /// <summary>Creates an image over <paramref name="pixels"/>, which is taken over, not copied.</summary>
    /// <exception cref="ArgumentException">The array's length is not width × height.</exception>
    public GrayImage(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.LongLength != (long)width * height)
        {
            throw new ArgumentException($"A {width}×{height} image needs {(long)width * height} bytes, not {pixels.LongLength}.", nameof(pixels));
        }

        Width = width;
        Height = height;
        Pixels = pixels;
    }

    /// <summary>Creates an image of one shade.</summary>
    public GrayImage(int width, int height, byte shade = 255)
        : this(width, height, Filled(width, height, shade))
    {
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>The pixels, row by row from the top left.</summary>
    public byte[] Pixels { get; }

    /// <summary>One pixel; the position must lie inside the image.</summary>
    public byte this[int x, int y]
    {
        get => Pixels[(y * Width) + x];
        set => Pixels[(y * Width) + x] = value;
    }

    /// <summary>One row of pixels.</summary>
    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>A copy that shares nothing with this image.</summary>
    public GrayImage Clone() => new(Width, Height, (byte[])Pixels.Clone());

    private static byte[] Filled(int width, int height, byte shade)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var pixels = new byte[checked(width * height)];
        Array.Fill(pixels, shade);
        return pixels;
    }
}
