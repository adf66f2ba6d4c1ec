using Rpa.Ocr.Crops;
using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Ink;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Tests.Recognition.Handwriting;

/// <summary>A field on which strokes are drawn with a round pen, 300 pixels an inch.</summary>
internal sealed class DrawnLine
{
    private const int Pen = 3;

    private readonly GrayImage _paper = new(900, 160);

    /// <summary>Draws a straight stroke.</summary>
    public DrawnLine Stroke(double x0, double y0, double x1, double y1)
    {
        var steps = (int)(2 * Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0))) + 1;
        for (var i = 0; i <= steps; i++)
        {
            Dot(x0 + ((x1 - x0) * i / steps), y0 + ((y1 - y0) * i / steps));
        }

        return this;
    }

    /// <summary>口: four strokes around a square.</summary>
    public DrawnLine Square(int x, int y, int side) =>
        Stroke(x, y, x + side, y).Stroke(x, y, x, y + side).Stroke(x + side, y, x + side, y + side).Stroke(x, y + side, x + side, y + side);

    /// <summary>十: two strokes that cross.</summary>
    public DrawnLine Cross(int x, int y, int side) =>
        Stroke(x, y + (side / 2.0), x + side, y + (side / 2.0)).Stroke(x + (side / 2.0), y, x + (side / 2.0), y + side);

    /// <summary>ハ: two strokes that do not touch.</summary>
    public DrawnLine Roof(int x, int y, int side) =>
        Stroke(x + (side * 0.35), y, x, y + side).Stroke(x + (side * 0.65), y, x + side, y + side);

    /// <summary>The strokes as a field's ink.</summary>
    public InkLayer Ink()
    {
        var rect = new MmRect(0, 0, _paper.Width * 25.4 / 300, _paper.Height * 25.4 / 300);
        return InkLayer.Of(new FieldCrop(rect, rect, 300, _paper, _paper, null, new GrayImage(_paper.Width, _paper.Height), 0.1, default));
    }

    private void Dot(double x, double y)
    {
        for (var dy = -Pen; dy <= Pen; dy++)
        {
            for (var dx = -Pen; dx <= Pen; dx++)
            {
                if ((dx * dx) + (dy * dy) <= Pen * Pen)
                {
                    _paper[(int)Math.Round(x) + dx, (int)Math.Round(y) + dy] = 0;
                }
            }
        }
    }
}
