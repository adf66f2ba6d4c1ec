using Rpa.Ocr.Imaging;
using Rpa.Ocr.Registration;

namespace Rpa.Ocr.Crops;

/// <summary>What all crops of one page share; computed at the first crop.</summary>
/// <param name="Ground">The empty sheet.</param>
/// <param name="PixelsPerMm">Resolution of the upright page at its middle.</param>
/// <param name="White">Shade, after flattening, that counts as paper: above the noise of the sheet and what shows through it.</param>
/// <param name="Black">Shade of the darkest ink.</param>
/// <param name="PrintGrowthMm">How much thicker the page's print is than the blank's, on each side, with the tolerance for its place.</param>
internal sealed record PageState(PageGround Ground, double PixelsPerMm, byte White, byte Black, double PrintGrowthMm)
{
    private const double SampleMm = 8;
    private const int SampleDpi = 300;
    private const int MostSamples = 48;

    /// <summary>Width of the rings around the print in which darkness is measured, and how many.</summary>
    private const int Rings = 7;

    /// <summary>Least and most room for a registration that is a little off; between them, three times its residual.</summary>
    private const double LeastToleranceMm = 0.05;

    private const double MostToleranceMm = 0.3;

    /// <summary>Looks at the page where the blank has print.</summary>
    public static PageState Of(RegisteredPage page)
    {
        var template = page.Match ?? throw new InvalidOperationException("An unknown page has no fields.");
        var mapping = page.Mapping ?? throw new InvalidOperationException("A page without mapping has no fields.");
        var pixelsPerMm = ResolutionOf(mapping, template);
        var ground = PageGround.Of(page.Upright, pixelsPerMm);
        var scale = SampleDpi / 25.4;
        var side = (int)(SampleMm * scale);
        var shades = new int[256];
        var paper = new int[256];
        var rings = new double[Rings + 1];
        var counts = new int[Rings + 1];
        foreach (var centre in Samples(template))
        {
            var area = new Scenarios.Procedures.MmRect(centre.X - (SampleMm / 2), centre.Y - (SampleMm / 2), SampleMm, SampleMm);
            var source = CropSource.Draw(page, ground, area, side, side, scale);
            var print = PrintImage.Draw(template, area, side, side, scale);
            Measure(source.Dark, print, shades, paper, rings, counts);
        }

        var black = (byte)Percentile(shades, 0.15);
        var white = WhiteOf(paper, black);
        return new PageState(ground, pixelsPerMm, white, black, Math.Clamp(3 * page.ResidualMm, LeastToleranceMm, MostToleranceMm) + (GrowthPixels(rings, counts, white) / scale));
    }

    private static double ResolutionOf(PageMapping mapping, FormPageTemplate template)
    {
        var a = mapping.ToPixel((template.WidthMm / 2) - 20, template.HeightMm / 2);
        var b = mapping.ToPixel((template.WidthMm / 2) + 20, template.HeightMm / 2);
        return Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))) / 40;
    }

    /// <summary>Places with print all over the page.</summary>
    private static IEnumerable<PointD> Samples(FormPageTemplate template)
    {
        var level = template.Features.Levels[^1];
        var every = Math.Max(1, level.Count / MostSamples);
        for (var i = 0; i < level.Count; i += every)
        {
            yield return level.CentreMm(i);
        }
    }

    /// <summary>Adds up the shades of print, of paper far from print, and the darkness at each distance from print.</summary>
    private static void Measure(GrayImage crop, GrayImage print, int[] shades, int[] paper, double[] rings, int[] counts)
    {
        var distance = new byte[crop.Pixels.Length];
        var grown = print;
        for (var ring = 0; ring <= Rings + 1; ring++)
        {
            for (var i = 0; i < distance.Length; i++)
            {
                if (distance[i] == 0 && grown.Pixels[i] < 128)
                {
                    distance[i] = (byte)(ring + 1);
                }
            }

            grown = ImageOps.Darkest(grown, 3, 3);
        }

        for (var i = 0; i < distance.Length; i++)
        {
            var shade = crop.Pixels[i];
            if (distance[i] == 0)
            {
                paper[shade]++;
            }
            else if (distance[i] <= Rings + 1)
            {
                if (distance[i] == 1)
                {
                    shades[shade]++;
                }

                rings[distance[i] - 1] += 255 - shade;
                counts[distance[i] - 1]++;
            }
        }
    }

    /// <summary>Below the paper's noise: its usual shade less what nine tenths of the lighter half stay within, three times over.</summary>
    private static byte WhiteOf(int[] paper, int black)
    {
        var middle = Percentile(paper, 0.6);
        var low = Percentile(paper, 0.35);
        var white = middle - Math.Max(12, 3 * (middle - low));
        return (byte)Math.Clamp(white, black + ((255 - black) / 3), 245);
    }

    /// <summary>The distance at which the page is as light as paper near print is.</summary>
    private static double GrowthPixels(double[] rings, int[] counts, byte white)
    {
        var limit = (255 - white) * 1.5;
        for (var ring = 1; ring < rings.Length; ring++)
        {
            var darkness = counts[ring] == 0 ? 0 : rings[ring] / counts[ring];
            var far = counts[^1] == 0 ? 0 : rings[^1] / counts[^1];
            if (darkness - far <= Math.Max(8, limit * 0.5))
            {
                return ring - 1;
            }
        }

        return rings.Length - 1;
    }

    private static int Percentile(int[] histogram, double share)
    {
        var left = (long)(histogram.Sum() * share);
        for (var shade = 0; shade < histogram.Length; shade++)
        {
            left -= histogram[shade];
            if (left < 0)
            {
                return shade;
            }
        }

        return 255;
    }
}
