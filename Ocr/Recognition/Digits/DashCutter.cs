using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Recognition.Digits;

/// <summary>Takes a stretch of touching digits apart at the dashes between them: level strokes as high as a pen is thick.</summary>
internal static class DashCutter
{
    private const int Ink = 160;

    /// <summary>A dash's columns are inked over no more than this share of the line's height …</summary>
    private const double Thickest = 0.22;

    /// <summary>… lie in this middle part of it …</summary>
    private const double Top = 0.25;

    private const double Bottom = 0.8;

    /// <summary>… and go on for at least this share of it.</summary>
    private const double Shortest = 0.22;

    /// <summary>A piece narrower than this share of the line's height is what a cut left over.</summary>
    private const double Sliver = 0.07;

    /// <summary>The pieces from left to right.</summary>
    /// <param name="image">The stretch, cut tightly.</param>
    /// <param name="lineHeight">Height of the line's digits in pixels.</param>
    public static IReadOnlyList<(GrayImage Image, bool IsDash)> Cut(GrayImage image, double lineHeight)
    {
        var level = Enumerable.Range(0, image.Width).Select(x => IsLevel(image, x, lineHeight)).ToArray();
        var pieces = new List<(int From, int To, bool IsDash)>();
        var start = 0;
        for (var x = 0; x < image.Width; x++)
        {
            var end = x;
            while (end < image.Width && level[end])
            {
                end++;
            }

            if (end - x >= Shortest * lineHeight)
            {
                Add(pieces, start, x, false);
                Add(pieces, x, end, true);
                start = end;
            }

            x = Math.Max(x, end - 1);
        }

        Add(pieces, start, image.Width, false);
        return [.. pieces.Where(piece => piece.IsDash || piece.To - piece.From >= Sliver * lineHeight).Select(piece => (ImageOps.Cut(image, new PixelBox(piece.From, 0, piece.To - piece.From, image.Height)), piece.IsDash))];
    }

    private static void Add(List<(int From, int To, bool IsDash)> pieces, int from, int to, bool isDash)
    {
        if (to > from)
        {
            pieces.Add((from, to, isDash));
        }
    }

    private static bool IsLevel(GrayImage image, int x, double lineHeight)
    {
        int first = -1, last = -1;
        for (var y = 0; y < image.Height; y++)
        {
            if (image[x, y] < Ink)
            {
                first = first < 0 ? y : first;
                last = y;
            }
        }

        return first >= Top * image.Height && last <= Bottom * image.Height && last - first + 1 <= Thickest * lineHeight && first >= 0;
    }
}
