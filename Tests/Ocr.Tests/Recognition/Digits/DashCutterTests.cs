using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Digits;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Digits;

public class DashCutterTests
{
    private static GrayImage Drawn(params (int X, int Y, int Width, int Height)[] strokes)
    {
        var image = new GrayImage(strokes.Max(stroke => stroke.X + stroke.Width), 40);
        foreach (var stroke in strokes)
        {
            for (var y = stroke.Y; y < stroke.Y + stroke.Height; y++)
            {
                image.Row(y).Slice(stroke.X, stroke.Width).Clear();
            }
        }

        return image;
    }

    [Fact]
    public void Digits_that_a_dash_joins_come_apart_at_it()
    {
        var pieces = DashCutter.Cut(Drawn((0, 0, 5, 40), (5, 18, 20, 4), (25, 0, 5, 40)), 40);

        pieces.Select(piece => piece.IsDash).ShouldBe([false, true, false]);
        pieces.Select(piece => piece.Image.Width).ShouldBe([5, 20, 5]);
    }

    [Fact]
    public void A_level_stroke_at_the_foot_belongs_to_a_two() =>
        DashCutter.Cut(Drawn((0, 0, 20, 4), (16, 0, 4, 40), (0, 36, 30, 4)), 40).ShouldHaveSingleItem().IsDash.ShouldBeFalse();
}
