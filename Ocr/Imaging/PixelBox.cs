using System.Runtime.InteropServices;

namespace Rpa.Ocr.Imaging;

/// <summary>A rectangle of whole pixels: left, top, width, height.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PixelBox(int X, int Y, int Width, int Height)
{
    /// <summary>The first column right of the box.</summary>
    public int Right => X + Width;

    /// <summary>The first row below the box.</summary>
    public int Bottom => Y + Height;
}
