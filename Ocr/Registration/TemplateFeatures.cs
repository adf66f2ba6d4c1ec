using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>What registration learns from a blank page, once.</summary>
internal sealed class TemplateFeatures
{
    /// <summary>Rulings and strokes are narrower than this; fills, photos and shading are wider.</summary>
    public const double DetailMm = 2.5;

    /// <summary>Titles have strokes of a few millimetres; what is wider is a fill.</summary>
    private const double PrintMm = 6;

    private TemplateFeatures(GrayImage coarse, IReadOnlyList<TemplateLevel> levels, GrayImage print, IReadOnlyList<PageFrame> tables)
    {
        Coarse = coarse;
        Levels = levels;
        Print = print;
        Tables = tables;
    }

    /// <summary>The printed structure at <see cref="MatchLevel.CoarsePixelsPerMm"/>, blurred.</summary>
    public GrayImage Coarse { get; }

    /// <summary>As <see cref="MatchLevel.All"/>.</summary>
    public IReadOnlyList<TemplateLevel> Levels { get; }

    /// <summary>The blank at its own resolution without wide fills: what a flattened scan of it looks like.</summary>
    public GrayImage Print { get; }

    /// <summary>The outlines of the largest ruled tables, in mm.</summary>
    public IReadOnlyList<PageFrame> Tables { get; }

    /// <summary>Learns from a blank page.</summary>
    public static TemplateFeatures Of(GrayImage blank, double pixelsPerMm, double widthMm, double heightMm)
    {
        GrayImage Draw(GrayImage image, double from, double to, byte border) =>
            Scaled(image, from, to, (int)Math.Round(widthMm * to), (int)Math.Round(heightMm * to), border);

        var fineScale = MatchLevel.Fine.PixelsPerMm;
        var detail = ImageOps.DarkDetail(Draw(blank, pixelsPerMm, fineScale, 255), Odd(DetailMm * fineScale));
        var levels = MatchLevel.All
            .Select(level =>
            {
                var image = Draw(detail, fineScale, level.PixelsPerMm, 0);
                return new TemplateLevel(level, image, PatchSelector.Select(image, level));
            })
            .ToList();
        var coarse = ImageOps.Blur(Draw(detail, fineScale, MatchLevel.CoarsePixelsPerMm, 0), 1);
        var tables = RulingFrames.Find(levels[^1].Detail).Select(t => t.ToMm(levels[^1].Level.PixelsPerMm));
        return new TemplateFeatures(coarse, levels, WithoutFills(blank, pixelsPerMm), [.. tables]);
    }

    private static GrayImage WithoutFills(GrayImage blank, double pixelsPerMm)
    {
        var darkness = ImageOps.DarkDetail(blank, Odd(PrintMm * pixelsPerMm));
        foreach (ref var pixel in darkness.Pixels.AsSpan())
        {
            pixel = (byte)(255 - pixel);
        }

        return darkness;
    }

    /// <summary>The image at another resolution, exact to a fraction of a pixel over the whole page, which resizing to whole pixels is not.</summary>
    private static GrayImage Scaled(GrayImage image, double from, double to, int width, int height, byte border)
    {
        var ratio = from / to;
        if (Math.Abs(ratio - 1) < 1e-9 && image.Width == width && image.Height == height)
        {
            return image;
        }

        var smooth = ratio > 1.2 ? ImageOps.Blur(image, 0.45 * ratio) : image;
        var map = Homography.ScaleThenMove(ratio, ratio, (ratio - 1) / 2, (ratio - 1) / 2);
        return ImageOps.Warp(smooth, width, height, [.. map.Matrix], Interpolation.Linear, border);
    }

    private static int Odd(double pixels) => ((int)Math.Round(pixels) / 2 * 2) + 1;
}
