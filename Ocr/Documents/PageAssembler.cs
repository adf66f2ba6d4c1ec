using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Documents;

/// <summary>Makes a page image of what a decoder handed over: square pixels, and colour only where there is colour.</summary>
internal static class PageAssembler
{
    /// <summary>Below this many pixels on the shorter side no form can be read (an A6 card at 72 dpi has 298).</summary>
    private const int LeastSide = 150;

    /// <summary>Channels of a pixel must differ by this much to be called coloured: JPEG and scanners tint grey a little.</summary>
    private const int ColorSpread = 24;

    /// <summary>A page is in colour when one pixel in this many is coloured; a seal covers far more.</summary>
    private const int OneColoredIn = 5000;

    /// <summary>Pixels more oblong than this are a wrong statement of the file: the coarsest fax has 204 × 49 dpi.</summary>
    private const double MostOblong = 5;

    /// <summary>Longer than this many times its breadth, an image is no sheet of paper, and too long for the imaging library.</summary>
    private const double MostStretched = 8;

    /// <summary>A page is made square by adding pixels up to this many, by taking some away beyond.</summary>
    private const double MostPixelsMadeSquare = 100e6;

    public static PageDecoding Assemble(RawPage raw)
    {
        if (Math.Min(raw.Width, raw.Height) < LeastSide)
        {
            return new PageDecoding(null, DecodeErrors.TooSmall);
        }

        GrayImage gray;
        ColorImage? color = null;
        if (raw.Channels == 3)
        {
            color = new ColorImage(raw.Width, raw.Height, raw.Pixels.ToArray());
            gray = ImageOps.ToGray(color);
            if (!HasColor(color))
            {
                color = null;
            }
        }
        else
        {
            gray = new GrayImage(raw.Width, raw.Height, raw.Pixels.ToArray());
        }

        double? dpi = raw.XDpi > 0 ? raw.XDpi : raw.YDpi > 0 ? raw.YDpi : null;
        var oblong = raw.XDpi > 0 && raw.YDpi > 0 ? Math.Max(raw.XDpi / raw.YDpi, raw.YDpi / raw.XDpi) : 1;
        if (oblong is > 1.15 and <= MostOblong)
        {
            (gray, color, dpi) = MakeSquare(gray, color, raw.XDpi, raw.YDpi);
        }

        if (Math.Max(gray.Width, gray.Height) > MostStretched * Math.Min(gray.Width, gray.Height))
        {
            return new PageDecoding(null, DecodeErrors.OddShape);
        }

        return new PageDecoding(new PageImage(gray, color, dpi, raw.Bilevel), null);
    }

    /// <summary>Standard fax has 204 × 98 dpi: without this every page would come out half as high.</summary>
    private static (GrayImage Gray, ColorImage? Color, double? Dpi) MakeSquare(GrayImage gray, ColorImage? color, double xDpi, double yDpi)
    {
        var dpi = Math.Max(xDpi, yDpi);
        if (gray.Width * (dpi / xDpi) * gray.Height * (dpi / yDpi) > MostPixelsMadeSquare)
        {
            dpi = Math.Min(xDpi, yDpi);
        }

        var width = Math.Max(1, (int)Math.Round(gray.Width * dpi / xDpi));
        var height = Math.Max(1, (int)Math.Round(gray.Height * dpi / yDpi));
        return (
            ImageOps.Resize(gray, width, height, Interpolation.Linear),
            color is null ? null : ImageOps.Resize(color, width, height, Interpolation.Linear),
            dpi);
    }

    private static bool HasColor(ColorImage image)
    {
        var pixels = image.Pixels;
        long colored = 0;
        for (var i = 0; i + 2 < pixels.Length; i += 3)
        {
            int r = pixels[i], g = pixels[i + 1], b = pixels[i + 2];
            if (Math.Max(r, Math.Max(g, b)) - Math.Min(r, Math.Min(g, b)) > ColorSpread)
            {
                colored++;
            }
        }

        return colored * OneColoredIn > (long)image.Width * image.Height;
    }
}
