using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Sees a double line drawn through a character (二重線): two thin level bars across its middle, each unbroken, that reach out of it.</summary>
internal static class StrikeDetector
{
    private const int Ink = 160;

    /// <summary>The bars lie in this middle part of the height.</summary>
    private const double Top = 0.2;

    private const double Bottom = 0.85;

    /// <summary>Narrower writing, as a share of its height, has no bars: they reach out of a digit on both sides.</summary>
    private const double LeastWidth = 0.45;

    /// <summary>A bar is no thicker than this share of the height.</summary>
    private const double Thickest = 0.22;

    /// <summary>The bars reach out of the writing, on both sides together, by at least this share of the width: those of a bold 8 do not.</summary>
    private const double LeastReach = 0.08;

    /// <summary>A row belongs to a bar if it is inked without a gap for this share of the width …</summary>
    private const double BarWidth = 0.8;

    /// <summary>… and the rows between the bars for less than this.</summary>
    private const double BetweenWidth = 0.6;

    /// <summary>Whether the image, cut tightly, is struck out.</summary>
    public static bool IsStruck(GrayImage image)
    {
        if (image.Width < 12 || image.Height < 12 || image.Width < LeastWidth * image.Height)
        {
            return false;
        }

        var shares = Enumerable.Range(0, image.Height).Select(y => Share(image.Row(y))).ToArray();
        var bars = 0;
        var thickness = 0;
        for (var y = (int)(image.Height * Top); y < (int)(image.Height * Bottom); y++)
        {
            if (shares[y] >= BarWidth)
            {
                thickness++;
            }
            else if (shares[y] < BetweenWidth && thickness > 0)
            {
                bars += thickness <= Thickest * image.Height ? 1 : 0;
                thickness = 0;
            }
        }

        return bars >= 2 && Reach(image, shares) >= LeastReach * image.Width;
    }

    /// <summary>How far the bars reach out of the other rows, left and right together, in pixels.</summary>
    private static int Reach(GrayImage image, double[] shares)
    {
        var bars = Extent(image, y => shares[y] >= BarWidth);
        var others = Extent(image, y => shares[y] < BetweenWidth);
        return others.Left - bars.Left + bars.Right - others.Right;
    }

    private static (int Left, int Right) Extent(GrayImage image, Func<int, bool> isRow)
    {
        int left = image.Width, right = 0;
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var first = isRow(y) ? row.IndexOfAnyInRange((byte)0, (byte)Ink) : -1;
            if (first >= 0)
            {
                left = Math.Min(left, first);
                right = Math.Max(right, row.LastIndexOfAnyInRange((byte)0, (byte)Ink));
            }
        }

        return (left, right);
    }

    /// <summary>The longest unbroken run of ink in a row, as a share of its width.</summary>
    private static double Share(ReadOnlySpan<byte> row)
    {
        var longest = 0;
        var run = 0;
        foreach (var pixel in row)
        {
            run = pixel < Ink ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return (double)longest / row.Length;
    }
}
