using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Engines.Glyphs;

/// <summary>
/// Puts a glyph on a network's square. Training does the same (<c>Ocr/training</c>), so the rule is exact: ink is (255 − shade) / 255;
/// the bounding box of the pixels with more than 0.3 ink is scaled, its proportions kept, so that its longer side is
/// <c>size − 2 × margin</c> pixels (boxes shorter than 4 pixels count as 4), and its middle comes to the middle of the square. Each
/// pixel of the square is the mean of the source over what it covers; where the glyph is enlarged, a mean over one source pixel,
/// which is bilinear interpolation. There is no ink outside the image.
/// </summary>
internal static class GlyphNormalizer
{
    /// <summary>Fainter ink does not count for the bounding box.</summary>
    private const double LeastInk = 0.3;

    private const double LeastSide = 4;

    /// <summary>Writes the glyph into a square of numbers from 0 (paper) to 1 (ink), row by row.</summary>
    /// <param name="glyph">The glyph, dark on white, with any margin.</param>
    /// <param name="frame">The square.</param>
    /// <param name="target">Gets <c>size × size</c> numbers.</param>
    public static void Write(GrayImage glyph, GlyphFrame frame, Span<float> target)
    {
        var (left, top, right, bottom) = Bounds(glyph);
        var step = Math.Max(Math.Max(right - left, bottom - top), LeastSide) / (frame.Size - (2 * frame.Margin));
        var columns = Taps(frame.Size, (left + right) / 2.0, step, glyph.Width);
        var rows = Taps(frame.Size, (top + bottom) / 2.0, step, glyph.Height);

        // Across first, into rows as high as the glyph; then down.
        var across = new float[frame.Size * glyph.Height];
        for (var y = 0; y < glyph.Height; y++)
        {
            var line = glyph.Row(y);
            for (var x = 0; x < frame.Size; x++)
            {
                var sum = 0.0;
                var (first, weights) = columns[x];
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * (255 - line[first + i]);
                }

                across[(y * frame.Size) + x] = (float)(sum / 255);
            }
        }

        for (var y = 0; y < frame.Size; y++)
        {
            var (first, weights) = rows[y];
            for (var x = 0; x < frame.Size; x++)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * across[((first + i) * frame.Size) + x];
                }

                target[(y * frame.Size) + x] = (float)sum;
            }
        }
    }

    /// <summary>The ink's bounding box, right and bottom exclusive; the whole image where there is no ink.</summary>
    private static (int Left, int Top, int Right, int Bottom) Bounds(GrayImage glyph)
    {
        const int darkest = (int)(255 - (LeastInk * 255));
        int left = glyph.Width, right = 0, top = glyph.Height, bottom = 0;
        for (var y = 0; y < glyph.Height; y++)
        {
            var row = glyph.Row(y);
            var first = row.IndexOfAnyInRange((byte)0, (byte)darkest);
            if (first < 0)
            {
                continue;
            }

            left = Math.Min(left, first);
            right = Math.Max(right, row.LastIndexOfAnyInRange((byte)0, (byte)darkest) + 1);
            top = Math.Min(top, y);
            bottom = y + 1;
        }

        return right == 0 ? (0, 0, glyph.Width, glyph.Height) : (left, top, right, bottom);
    }

    /// <summary>For each pixel of one side of the square the source pixels that it covers, and their shares.</summary>
    private static (int First, double[] Weights)[] Taps(int size, double middle, double step, int length)
    {
        var taps = new (int, double[])[size];
        var reach = Math.Max(step, 1) / 2;
        for (var i = 0; i < size; i++)
        {
            var at = middle + ((i + 0.5 - (size / 2.0)) * step);
            var first = Math.Clamp((int)Math.Floor(at - reach), 0, length);
            var end = Math.Clamp((int)Math.Ceiling(at + reach), first, length);
            var weights = new double[end - first];
            for (var source = first; source < end; source++)
            {
                var covered = Math.Min(source + 1, at + reach) - Math.Max(source, at - reach);
                weights[source - first] = Math.Max(0, covered) / (2 * reach);
            }

            taps[i] = (first, weights);
        }

        return taps;
    }
}
