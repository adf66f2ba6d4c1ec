using Rpa.Ocr.Recognition.Ink;
using Rpa.Ocr.Tests.Recognition.Handwriting;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Ink;

public class StraightLineTests
{
    private const double Length = 300;

    [Fact]
    public void A_slanted_line_through_the_field_is_one() => Is(new DrawnLine().Stroke(20, 20, 700, 140)).ShouldBeTrue();

    [Fact]
    public void A_line_that_rulings_break_is_one() =>
        Is(new DrawnLine().Stroke(20, 20, 200, 50).Stroke(240, 57, 420, 87).Stroke(450, 92, 700, 134)).ShouldBeTrue();

    [Fact]
    public void A_short_line_is_none() => Is(new DrawnLine().Stroke(20, 60, 200, 62)).ShouldBeFalse();

    [Fact]
    public void Writing_along_a_line_is_none() =>
        Is(new DrawnLine().Square(20, 30, 60).Square(120, 30, 60).Square(220, 30, 60).Square(320, 30, 60)).ShouldBeFalse();

    [Fact]
    public void A_line_with_a_figure_on_it_is_none() =>
        Is(new DrawnLine().Stroke(20, 70, 400, 70).Square(100, 30, 80).Square(250, 30, 80)).ShouldBeFalse();

    private static bool Is(DrawnLine drawn)
    {
        var ink = drawn.Ink();
        return StraightLine.Is(ink, ink.Strokes, Length);
    }
}
