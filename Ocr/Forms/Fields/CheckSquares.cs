using Rpa.Ocr.Forms.Rulings;
using Rpa.Ocr.Imaging;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Forms.Fields;

/// <summary>
/// Finds boxes to tick: white squares in a thin frame that stands alone. The frame of a letter such as 口 has legs, the boxes of a
/// number have neighbours.
/// </summary>
internal static class CheckSquares
{
    private const double LeastSide = 1.5;
    private const double MostSide = 5;
    private const double MostFrame = 0.7;

    /// <summary>The squares with their frames (mm).</summary>
    public static IReadOnlyList<MmRect> Find(RuledPage page)
    {
        var scale = page.PixelsPerMm;
        var white = new GrayImage(page.Ink.Width, page.Ink.Height, 255);
        for (var i = 0; i < white.Pixels.Length; i++)
        {
            white.Pixels[i] = (byte)(255 - page.Ink.Pixels[i]);
        }

        var squares = new List<MmRect>();
        foreach (var region in ImageOps.Regions(white, 60000))
        {
            var box = region.Box;
            if (box.Width >= LeastSide * scale && box.Width <= MostSide * scale
                && Math.Abs(box.Width - box.Height) <= Math.Max(2, 0.12 * box.Width)
                && region.Area >= 0.93 * box.Width * box.Height
                && FrameOf(page.Ink, box, (int)Math.Round(MostFrame * scale)) is { } frame
                && StandsAlone(page.Ink, frame, scale))
            {
                squares.Add(new MmRect(frame.X / scale, frame.Y / scale, frame.Width / scale, frame.Height / scale));
            }
        }

        return squares;
    }

    /// <summary>Grows the inside of a square by its frame.</summary>
    private static PixelBox? FrameOf(GrayImage ink, PixelBox inside, int most)
    {
        for (var frame = 1; frame <= most; frame++)
        {
            var box = Grown(inside, frame + 1);
            if (box.X < 0 || box.Y < 0 || box.X + box.Width > ink.Width || box.Y + box.Height > ink.Height)
            {
                return null;
            }

            if (DarkOn(ink, box) < 0.25)
            {
                return DarkOn(ink, Grown(inside, 1)) > 0.9 ? Grown(inside, frame) : null;
            }
        }

        return null;
    }

    private static bool StandsAlone(GrayImage ink, PixelBox frame, double scale)
    {
        var box = Grown(frame, (int)Math.Max(2, Math.Round(0.2 * scale)));
        return box.X >= 0 && box.Y >= 0 && box.X + box.Width <= ink.Width && box.Y + box.Height <= ink.Height
            && Clean(ink, new PixelBox(box.X, box.Y, box.Width, 1))
            && Clean(ink, new PixelBox(box.X, box.Y + box.Height - 1, box.Width, 1))
            && Clean(ink, new PixelBox(box.X, box.Y, 1, box.Height));
    }

    /// <summary>Right of a box its word may stand close.</summary>
    private static bool Clean(GrayImage ink, PixelBox strip)
    {
        var dark = 0;
        for (var y = strip.Y; y < strip.Y + strip.Height; y++)
        {
            dark += ink.Row(y).Slice(strip.X, strip.Width).Count((byte)255);
        }

        return dark <= 0.05 * strip.Width * strip.Height;
    }

    private static PixelBox Grown(PixelBox box, int by) => new(box.X - by, box.Y - by, box.Width + (2 * by), box.Height + (2 * by));

    /// <summary>Share of ink on the rim of a box.</summary>
    private static double DarkOn(GrayImage ink, PixelBox box)
    {
        var dark = 0;
        for (var x = box.X; x < box.X + box.Width; x++)
        {
            dark += ink[x, box.Y] != 0 ? 1 : 0;
            dark += ink[x, box.Y + box.Height - 1] != 0 ? 1 : 0;
        }

        for (var y = box.Y; y < box.Y + box.Height; y++)
        {
            dark += ink[box.X, y] != 0 ? 1 : 0;
            dark += ink[box.X + box.Width - 1, y] != 0 ? 1 : 0;
        }

        return dark / (2.0 * (box.Width + box.Height));
    }
}
