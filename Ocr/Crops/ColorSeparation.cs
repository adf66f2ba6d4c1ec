using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Crops;

/// <summary>
/// Tells seals and stamps from writing by colour. Red and vermilion ink is bright in the red channel, where black, blue
/// and pencil are dark: so writing under a red seal is read there. Blue is the colour of pens as well as of stamps: blue
/// regions count as stamps only where they are light, as stamp ink is, and broad.
/// </summary>
internal static class ColorSeparation
{
    /// <summary>Channels of a coloured pixel differ at least by this.</summary>
    private const int LeastChroma = 40;

    /// <summary>A blue stroke that is nowhere darker than this is stamp ink: ball-point pens are darker at the middle of a stroke.</summary>
    private const int DarkestStampBlue = 150;

    public static CropSource Separate(GrayImage red, GrayImage green, GrayImage blue)
    {
        int width = red.Width, height = red.Height;
        var gray = new GrayImage(width, height);
        var dark = new GrayImage(width, height);
        var color = new GrayImage(width, height);
        var bluish = new GrayImage(width, height, 0);
        for (var i = 0; i < gray.Pixels.Length; i++)
        {
            int r = red.Pixels[i], g = green.Pixels[i], b = blue.Pixels[i];
            var luma = ((r * 77) + (g * 150) + (b * 29)) >> 8;
            gray.Pixels[i] = (byte)luma;
            dark.Pixels[i] = (byte)Math.Max(luma, r);
            if (r - Math.Min(g, b) > LeastChroma && r > b)
            {
                color.Pixels[i] = (byte)luma;
            }
            else if (b - r > LeastChroma)
            {
                bluish.Pixels[i] = 255;
            }
        }

        if (bluish.Pixels.AsSpan().Contains((byte)255))
        {
            RemoveStampBlue(bluish, blue, gray, dark, color);
        }

        return new CropSource(gray, dark, color);
    }

    private static void RemoveStampBlue(GrayImage bluish, GrayImage blue, GrayImage gray, GrayImage dark, GrayImage color)
    {
        const int MostRegions = 400;
        var labels = new int[bluish.Pixels.Length];
        var regions = ImageOps.Regions(bluish, MostRegions, labels);
        if (regions.Count == 0)
        {
            return;
        }

        // The shade that nine tenths of a region are lighter than, by a histogram of each region.
        var histograms = regions.ToDictionary(r => r.Label, _ => new int[256]);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != 0 && histograms.TryGetValue(labels[i], out var histogram))
            {
                histogram[blue.Pixels[i]]++;
            }
        }

        var stamps = regions.Where(r => Percentile(histograms[r.Label], r.Area, 0.1) > DarkestStampBlue).Select(r => r.Label).ToHashSet();
        for (var i = 0; i < labels.Length; i++)
        {
            if (stamps.Contains(labels[i]))
            {
                color.Pixels[i] = gray.Pixels[i];
                dark.Pixels[i] = 255;
            }
        }
    }

    private static int Percentile(int[] histogram, int count, double share)
    {
        var left = (int)(count * share);
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
