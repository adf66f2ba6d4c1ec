namespace Rpa.Ocr.Imaging;

/// <summary>A page as an image: always grey, and in colour too where the source has colour.</summary>
/// <param name="Gray">The page in grey.</param>
/// <param name="Color">The page in colour, of the same size; <see langword="null"/> where the source is grey or bilevel.</param>
/// <param name="Dpi">What the file says of its resolution in dots per inch; <see langword="null"/> where it says nothing. A hint only: files lie.</param>
/// <param name="Bilevel">True where the source knows only black and white.</param>
public sealed record PageImage(GrayImage Gray, ColorImage? Color, double? Dpi, bool Bilevel)
{
    /// <summary>Width in pixels.</summary>
    public int Width => Gray.Width;

    /// <summary>Height in pixels.</summary>
    public int Height => Gray.Height;
}
