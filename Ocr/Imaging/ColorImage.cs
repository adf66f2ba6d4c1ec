namespace Rpa.Ocr.Imaging;

/// <summary>A colour image held in managed memory: three bytes a pixel in the order red, green, blue; row-major, no padding.</summary>
public sealed class ColorImage
{
    /// <summary>Creates an image over <paramref name="pixels"/>, which is taken over, not copied.</summary>
    /// <exception cref="ArgumentException">The array's length is not 3 × width × height.</exception>
    public ColorImage(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.LongLength != 3L * width * height)
        {
            throw new ArgumentException($"A {width}×{height} colour image needs {3L * width * height} bytes, not {pixels.LongLength}.", nameof(pixels));
        }

        Width = width;
        Height = height;
        Pixels = pixels;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>The pixels as RGB triples, row by row from the top left.</summary>
    public byte[] Pixels { get; }
}
