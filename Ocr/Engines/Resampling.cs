using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Engines;

/// <summary>Changes the size of images.</summary>
internal static class Resampling
{
    /// <summary>Resizes with a triangle filter that widens with the scale when shrinking: no stroke is skipped, none is doubled.</summary>
    public static GrayImage Resize(GrayImage image, int width, int height)
    {
        if (image.Width == width && image.Height == height)
        {
            return image;
        }

        var across = Weights(image.Width, width);
        var rows = new float[image.Height * width];
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            for (var x = 0; x < width; x++)
            {
                var (start, weights) = across[x];
                float sum = 0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * row[start + i];
                }

                rows[(y * width) + x] = sum;
            }
        }

        var down = Weights(image.Height, height);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var (start, weights) = down[y];
            for (var x = 0; x < width; x++)
            {
                float sum = 0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * rows[((start + i) * width) + x];
                }

                pixels[(y * width) + x] = (byte)Math.Clamp(sum + 0.5f, 0, 255);
            }
        }

        return new GrayImage(width, height, pixels);
    }

    private static (int Start, float[] Weights)[] Weights(int from, int to)
    {
        var scale = (double)from / to;
        var radius = Math.Max(scale, 1);
        var all = new (int, float[])[to];
        for (var i = 0; i < to; i++)
        {
            var centre = ((i + 0.5) * scale) - 0.5;
            var first = Math.Clamp((int)Math.Ceiling(centre - radius), 0, from - 1);
            var last = Math.Clamp((int)Math.Floor(centre + radius), first, from - 1);
            var weights = new float[last - first + 1];
            double sum = 0;
            for (var j = first; j <= last; j++)
            {
                var weight = Math.Max(0, 1 - (Math.Abs(j - centre) / radius));
                weights[j - first] = (float)weight;
                sum += weight;
            }

            for (var j = 0; j < weights.Length; j++)
            {
                weights[j] = sum > 0 ? (float)(weights[j] / sum) : 1f / weights.Length;
            }

            all[i] = (first, weights);
        }

        return all;
    }
}
