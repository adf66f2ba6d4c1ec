namespace Rpa.Ocr.Imaging;

/// <summary>How pixels between pixels are found; the numbers are those of <c>native/imaging.cpp</c>.</summary>
internal enum Interpolation
{
    /// <summary>The nearest pixel.</summary>
    Nearest = 0,

    /// <summary>Bilinear.</summary>
    Linear = 1,

    /// <summary>Bicubic.</summary>
    Cubic = 2,

    /// <summary>The mean of the area covered: for making images smaller; <see cref="ImageOps.Resize(GrayImage, int, int, Interpolation)"/> only.</summary>
    Area = 3,
}
