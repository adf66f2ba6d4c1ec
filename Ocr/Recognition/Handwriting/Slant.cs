using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Handwriting;

/// <summary>How far a hand leans, and its strokes set upright: leaning characters that do not touch stand apart again.</summary>
internal static class Slant
{
    private const int Dark = 160;

    /// <summary>Slants tried: pixels to the right for each pixel up; hands lean to the right further than to the left.</summary>
    private const double Least = -0.25;

    private const double Most = 0.65;

    private const double Step = 0.05;

    /// <summary>A slant is believed if it makes the columns sharper by more than this share: straight writing is left as it is.</summary>
    private const double LeastGain = 0.06;

    /// <summary>The slant under which the ink gathers in the fewest columns; 0 where none is clearly better.</summary>
    public static double Of(IReadOnlyCollection<InkPiece> strokes)
    {
        if (strokes.Count == 0)
        {
            return 0;
        }

        var (best, sharpest) = (0.0, Sharpness(strokes, 0) * (1 + LeastGain));
        for (var slant = Least; slant <= Most; slant += Step)
        {
            var sharpness = Sharpness(strokes, slant);
            if (sharpness > sharpest)
            {
                (best, sharpest) = (slant, sharpness);
            }
        }

        return best;
    }

    /// <summary>A stroke set upright about a row of the crop.</summary>
    /// <param name="stroke">The stroke.</param>
    /// <param name="slant">The slant of the line.</param>
    /// <param name="pivot">The row that stays where it is.</param>
    public static InkPiece Upright(InkPiece stroke, double slant, double pivot)
    {
        if (slant == 0)
        {
            return stroke;
        }

        var (first, last) = (slant * (stroke.Box.Y - pivot), slant * (stroke.Bottom - 1 - pivot));
        var left = (int)Math.Floor(Math.Min(first, last));
        var width = stroke.Box.Width + (int)Math.Ceiling(Math.Max(first, last)) - left + 1;
        var image = new GrayImage(width, stroke.Box.Height);
        for (var y = 0; y < stroke.Box.Height; y++)
        {
            var shift = (slant * (stroke.Box.Y + y - pivot)) - left;
            var whole = (int)Math.Floor(shift);
            var part = shift - whole;
            var source = stroke.Image.Row(y);
            var target = image.Row(y);
            for (var x = 0; x <= source.Length; x++)
            {
                var here = x < source.Length ? source[x] : 255;
                var before = x > 0 ? source[x - 1] : 255;
                target[whole + x] = (byte)Math.Round((here * (1 - part)) + (before * part));
            }
        }

        return InkPieces.Tight(image, 0, width) is { } tight
            ? new InkPiece(tight with { X = stroke.Box.X + left + tight.X, Y = stroke.Box.Y + tight.Y }, ImageOps.Cut(image, tight), stroke.Cut)
            : stroke;
    }

    /// <summary>The sum of the squares of the ink in each column.</summary>
    private static double Sharpness(IReadOnlyCollection<InkPiece> strokes, double slant)
    {
        var top = strokes.Min(stroke => stroke.Box.Y);
        var bottom = strokes.Max(stroke => stroke.Bottom);
        var reach = (int)Math.Ceiling(Math.Abs(slant) * (bottom - top)) + 1;
        var start = strokes.Min(stroke => stroke.Box.X) - reach;
        var columns = new int[strokes.Max(stroke => stroke.Right) + reach + 1 - start];
        foreach (var stroke in strokes)
        {
            for (var y = 0; y < stroke.Box.Height; y++)
            {
                var shift = (int)Math.Round(slant * (stroke.Box.Y + y - bottom));
                var row = stroke.Image.Row(y);
                for (var x = 0; x < row.Length; x++)
                {
                    columns[stroke.Box.X + x + shift - start] += row[x] < Dark ? 1 : 0;
                }
            }
        }

        return columns.Sum(ink => (double)ink * ink);
    }
}
