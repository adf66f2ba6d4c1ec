using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Handwriting;
using Rpa.Ocr.Recognition.Ink;

namespace Rpa.Ocr.Tests.Recognition.Handwriting;

/// <summary>Knows a few drawn characters by their ink on a small grid; the size of a glyph is lost to it, as it is to the networks.</summary>
internal sealed class ShapeClassifier(params (string Character, DrawnLine Shape)[] shapes) : IGlyphClassifier
{
    private const int Side = 12;

    private readonly List<(string Character, double[] Grid)> _shapes = [.. shapes.Select(shape => (shape.Character, GridOf(shape.Shape)))];

    public IReadOnlyList<GlyphOpinion> Classify(IReadOnlyList<GrayImage> glyphs) => [.. glyphs.Select(glyph =>
    {
        var grid = GridOf(glyph);
        var weights = _shapes.ConvertAll(shape => (shape.Character, Weight: Math.Exp(-shape.Grid.Zip(grid, (a, b) => (a - b) * (a - b)).Sum() / 2)));
        var sum = weights.Sum(weight => weight.Weight) + 0.01;
        return new GlyphOpinion([.. weights.Select(weight => (weight.Character, weight.Weight / sum)).OrderByDescending(choice => choice.Item2)], 0);
    })];

    private static double[] GridOf(DrawnLine drawn)
    {
        var ink = drawn.Ink();
        return GridOf(ink.Draw(ink.Strokes, InkLayer.BoundsOf(ink.Strokes)!.Value));
    }

    private static double[] GridOf(GrayImage image)
    {
        var scale = (double)Side / Math.Max(image.Width, image.Height);
        var (width, height) = (Math.Max(1, (int)Math.Round(image.Width * scale)), Math.Max(1, (int)Math.Round(image.Height * scale)));
        var small = ImageOps.Resize(image, width, height, Interpolation.Area);
        var grid = new double[Side * Side];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                grid[((y + ((Side - height) / 2)) * Side) + x + ((Side - width) / 2)] = (255 - small[x, y]) / 255.0;
            }
        }

        return grid;
    }
}
