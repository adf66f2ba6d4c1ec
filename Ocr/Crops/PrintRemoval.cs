using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Crops;

/// <summary>Takes the blank's print out of a crop and keeps the strokes that cross it.</summary>
internal static class PrintRemoval
{
    /// <summary>The blank's print where it is darker than this.</summary>
    private const byte PrintShade = 170;

    /// <summary>Ink where the crop is darker than this.</summary>
    private const byte InkShade = 190;

    /// <summary>The crop without print, and the mask of what was taken for print (0) or not (255).</summary>
    /// <param name="crop">Flattened crop.</param>
    /// <param name="print">The blank's print on the same grid.</param>
    /// <param name="growth">How many pixels the print may be thicker than in the blank, or beside its place.</param>
    public static (GrayImage Ink, GrayImage Mask) Remove(GrayImage crop, GrayImage print, int growth)
    {
        var size = (2 * growth) + 1;
        var core = Threshold(print, PrintShade);
        var mask = ImageOps.Darkest(core, size, size);
        var ink = crop.Clone();
        for (var i = 0; i < ink.Pixels.Length; i++)
        {
            if (mask.Pixels[i] == 0)
            {
                ink.Pixels[i] = 255;
            }
        }

        RestoreCrossings(crop, ink, mask, growth);
        return (ink, mask);
    }

    /// <summary>
    /// A stroke that crosses a ruling shows on both sides of it: where the ink left on the two sides can be joined by a
    /// short straight line, the ruling's pixels on that line are given back. Four directions.
    /// </summary>
    private static void RestoreCrossings(GrayImage crop, GrayImage ink, GrayImage mask, int growth)
    {
        var reach = (2 * growth) + 9;
        int width = ink.Width, height = ink.Height;
        var kept = ink.Pixels;
        ReadOnlySpan<(int Dx, int Dy)> directions = [(0, 1), (1, 0), (1, 1), (1, -1)];
        var restored = new bool[kept.Length];
        foreach (var (dx, dy) in directions)
        {
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var at = (y * width) + x;
                    if (mask.Pixels[at] != 0 || crop.Pixels[at] > InkShade || restored[at])
                    {
                        continue;
                    }

                    var before = Distance(kept, mask.Pixels, width, height, x, y, -dx, -dy, reach);
                    if (before < 0)
                    {
                        continue;
                    }

                    var after = Distance(kept, mask.Pixels, width, height, x, y, dx, dy, reach - before);
                    restored[at] = after >= 0;
                }
            }
        }

        for (var i = 0; i < kept.Length; i++)
        {
            if (restored[i])
            {
                kept[i] = crop.Pixels[i];
            }
        }
    }

    /// <summary>Steps through the print until ink outside of it; -1 where paper, the edge or the reach comes first.</summary>
    private static int Distance(byte[] ink, byte[] mask, int width, int height, int x, int y, int dx, int dy, int reach)
    {
        for (var step = 1; step <= reach; step++)
        {
            x += dx;
            y += dy;
            if (x < 0 || y < 0 || x >= width || y >= height)
            {
                return -1;
            }

            var at = (y * width) + x;
            if (mask[at] != 0)
            {
                return ink[at] <= InkShade ? step : -1;
            }
        }

        return -1;
    }

    private static GrayImage Threshold(GrayImage image, byte shade)
    {
        var table = new byte[256];
        table.AsSpan(shade).Fill(255);
        return ImageOps.Lookup(image, table);
    }
}
