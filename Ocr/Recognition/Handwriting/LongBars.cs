using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>Takes level lines out of writing that they run into: the rest of a ruling, an underline, a line that strikes words out.</summary>
internal static class LongBars
{
    /// <summary>A line runs level for this long, in heights of the characters; no stroke of a character does.</summary>
    private const double Length = 1.6;

    /// <summary>It is no thicker than this, in heights.</summary>
    private const double Thickness = 0.16;

    private const int Dark = 160;

    /// <summary>Clears level lines from an image, but for where strokes cross them; gives the mean level of what was cleared, from the top, or null for nothing.</summary>
    /// <param name="image">Strokes, dark on white; changed.</param>
    /// <param name="height">Height of the characters in pixels.</param>
    public static double? Clear(GrayImage image, double height)
    {
        var length = (int)(Length * height);
        if (image.Width < length)
        {
            return null;
        }

        var lines = ImageOps.RemoveDarkDetail(image, length, 1);
        var thickest = Math.Max(3, (int)(Thickness * height));
        double sum = 0;
        var count = 0;
        for (var x = 0; x < image.Width; x++)
        {
            for (var y = 0; y < image.Height; y++)
            {
                var end = y;
                var isLine = false;
                while (end < image.Height && image[x, end] < Dark)
                {
                    isLine |= lines[x, end] < Dark;
                    end++;
                }

                if (isLine && end - y <= thickest)
                {
                    sum += (y + end) / 2.0;
                    count++;

                    // The soft edge goes with the line.
                    for (var inside = Math.Max(y - 2, 0); inside < Math.Min(end + 2, image.Height); inside++)
                    {
                        image[x, inside] = 255;
                    }
                }

                y = Math.Max(y, end);
            }
        }

        return count >= length / 2 ? sum / count : null;
    }
}
