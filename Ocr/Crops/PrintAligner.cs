using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Crops;

/// <summary>Shifts the blank's print by the fraction of a millimetre that registration may have left in one place.</summary>
internal static class PrintAligner
{
    private const double ReachMm = 0.35;

    /// <summary>A shift must explain the crop better than none by this much; writing alone can make small gains.</summary>
    private const double LeastGain = 0.03;

    /// <summary>The print, shifted where that fits the crop clearly better.</summary>
    public static GrayImage Align(GrayImage print, GrayImage crop, double pixelsPerMm)
    {
        var reach = (int)Math.Round(ReachMm * pixelsPerMm);
        if (reach < 1 || print.Width <= (4 * reach) + 8 || print.Height <= (4 * reach) + 8)
        {
            return print;
        }

        var middle = new PixelBox(reach, reach, print.Width - (2 * reach), print.Height - (2 * reach));
        var part = ImageOps.Cut(print, middle);
        var best = ImageOps.Match(crop, part, 1);
        var unmoved = ImageOps.Match(ImageOps.Cut(crop, middle), part, 1).Score;
        var dx = (int)Math.Round(best.X) - reach;
        var dy = (int)Math.Round(best.Y) - reach;
        return (dx == 0 && dy == 0) || best.Score - unmoved < LeastGain ? print : Shifted(print, dx, dy);
    }

    private static GrayImage Shifted(GrayImage image, int dx, int dy)
    {
        var result = new GrayImage(image.Width, image.Height);
        for (var y = 0; y < image.Height; y++)
        {
            var from = image.Row(Math.Clamp(y - dy, 0, image.Height - 1));
            var to = result.Row(y);
            for (var x = 0; x < to.Length; x++)
            {
                to[x] = from[Math.Clamp(x - dx, 0, from.Length - 1)];
            }
        }

        return result;
    }
}
