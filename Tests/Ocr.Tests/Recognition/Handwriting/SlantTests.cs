using Rpa.Ocr.Recognition.Handwriting;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Handwriting;

public class SlantTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(40)]
    public void The_lean_of_strokes_is_seen(int lean)
    {
        Slant.Of(Strokes(lean)).ShouldBe(lean / 80.0, 0.08);
    }

    [Fact]
    public void A_leaning_stroke_set_upright_is_as_narrow_as_the_pen()
    {
        var strokes = Strokes(40);

        var upright = Slant.Upright(strokes[0], 0.5, 70);

        strokes[0].Box.Width.ShouldBeGreaterThan(40);
        upright.Box.Width.ShouldBeLessThan(14);
        upright.Box.Height.ShouldBeInRange(strokes[0].Box.Height - 2, strokes[0].Box.Height + 2);
    }

    private static IReadOnlyList<InkPiece> Strokes(int lean)
    {
        var drawn = new DrawnLine();
        for (var x = 60; x < 500; x += 90)
        {
            drawn.Stroke(x, 110, x + lean, 30);
        }

        var ink = drawn.Ink();
        return InkPieces.Drawn(ink, ink.Strokes);
    }
}
