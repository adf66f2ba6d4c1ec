using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Sees a double line drawn through a character (二重線): two level bars across its middle, each as wide as everything else or wider.</summary>
internal static class StrikeDetector
{
    private const int Ink = 160;

    /// <summary>The bars lie in this middle part of the height.</summary>
    private const double Top = 0.2;

    private const double Bottom = 0.85;

    /// <summary>A row belongs to a bar if it is inked for this share of the width …</summary>
    private const double BarWidth = 0.8;

    /// <summary>… and the rows between the bars for less than this.</summary>
    private const double BetweenWidth = 0.6;

    /// <summary>Whether the image, cut tightly, is struck out.</summary>
    public static bool IsStruck(GrayImage image)
    {
        if (image.Width < 12 || image.Height < 12)
        {
            return false;
        }

        var bars = 0;
        var inBar = false;
        for (var y = (int)(image.Height * Top); y < (int)(image.Height * Bottom); y++)
        {
            var share = Share(image.Row(y));
            if (!inBar && share >= BarWidth)
            {
                bars++;
                inBar = true;
            }
            else if (inBar && share < BetweenWidth)
            {
                inBar = false;
            }
        }

        return bars >= 2;
    }

    private static double Share(ReadOnlySpan<byte> row)
    {
        var count = 0;
        foreach (var pixel in row)
        {
            count += pixel < Ink ? 1 : 0;
        }

        return (double)count / row.Length;
    }
}
