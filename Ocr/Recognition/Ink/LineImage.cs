using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Recognition.Ink;

/// <summary>Prepares a line of writing for an engine: strokes alone, full contrast, a fixed text height and an even white margin.</summary>
internal static class LineImage
{
    /// <summary>Scales the strokes to a height and puts a margin around them.</summary>
    /// <param name="ink">The layer of the strokes.</param>
    /// <param name="strokes">The strokes of the line; at least one.</param>
    /// <param name="height">Height of the writing in pixels.</param>
    /// <param name="marginX">White to the left and right in pixels.</param>
    /// <param name="marginY">White above and below in pixels.</param>
    public static GrayImage Of(InkLayer ink, IReadOnlyCollection<Region> strokes, int height, int marginX, int marginY)
    {
        var bounds = InkLayer.BoundsOf(strokes) ?? throw new ArgumentException("A line has strokes.", nameof(strokes));
        return Frame(ink.Draw(strokes, bounds), height, marginX, marginY);
    }

    /// <summary>The same for an image that is already cut tightly.</summary>
    public static GrayImage Frame(GrayImage image, int height, int marginX, int marginY)
    {
        var scale = (double)height / image.Height;
        var width = Math.Max(1, (int)Math.Round(image.Width * scale));
        var scaled = ImageOps.Resize(image, width, height, scale < 1 ? Interpolation.Area : Interpolation.Cubic);
        var framed = new GrayImage(width + (2 * marginX), height + (2 * marginY));
        for (var y = 0; y < height; y++)
        {
            scaled.Row(y).CopyTo(framed.Row(y + marginY)[marginX..]);
        }

        return framed;
    }
}
