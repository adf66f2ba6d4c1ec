using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Crops;

/// <summary>
/// The paper without what is on it: how bright the empty sheet is everywhere, for each colour. Dividing by it takes away
/// lighting, shadows, coloured light, yellowed paper and wide fills.
/// </summary>
internal sealed class PageGround
{
    /// <summary>Resolution of the ground in pixels per mm.</summary>
    private const double PixelsPerMm = 2;

    /// <summary>What is narrower than this is written or printed; what is wider is ground.</summary>
    private const double WidestStrokeMm = 6;

    private const byte Darkest = 24;

    private readonly GrayImage[] _channels;

    private PageGround(GrayImage[] channels, double scaleX, double scaleY)
    {
        _channels = channels;
        ScaleX = scaleX;
        ScaleY = scaleY;
    }

    /// <summary>Pixels of the ground for each pixel of the page.</summary>
    public double ScaleX { get; }

    /// <summary>As <see cref="ScaleX"/>, downwards.</summary>
    public double ScaleY { get; }

    /// <summary>Estimates the ground of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pixelsPerMm">Its resolution.</param>
    public static PageGround Of(PageImage page, double pixelsPerMm)
    {
        var factor = Math.Min(1, PixelsPerMm / pixelsPerMm);
        var width = Math.Max(4, (int)Math.Round(page.Width * factor));
        var height = Math.Max(4, (int)Math.Round(page.Height * factor));
        GrayImage[] small = page.Color is { } color
            ? ImageOps.Split(ImageOps.Resize(color, width, height, Interpolation.Area))
            : [ImageOps.Resize(page.Gray, width, height, Interpolation.Area)];
        return new PageGround([.. small.Select(Smooth)], (double)width / page.Width, (double)height / page.Height);
    }

    /// <summary>The ground of one channel (grey: 0; colour: 0 red, 1 green, 2 blue) under a map from crop pixels to page pixels.</summary>
    public GrayImage Draw(int channel, int width, int height, MapGrid toPage) =>
        ImageOps.Remap(_channels[channel], width, height, toPage.Scaled(ScaleX, ScaleY), Interpolation.Linear, border: 255);

    private static GrayImage Smooth(GrayImage channel)
    {
        var kernel = (int)(WidestStrokeMm * PixelsPerMm) + 1;
        var ground = ImageOps.Blur(ImageOps.RemoveDarkDetail(channel, kernel, kernel), PixelsPerMm);
        foreach (ref var pixel in ground.Pixels.AsSpan())
        {
            pixel = Math.Max(pixel, Darkest);
        }

        return ground;
    }
}
