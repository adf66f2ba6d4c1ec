using Rpa.Ocr.Recognition.Ink;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Ink;

public class InkLayerTests
{
    [Fact]
    public void A_streak_through_the_whole_crop_is_no_writing()
    {
        var streak = new Drawn(40, 8).Write(200, 0, 2, 110);

        InkLayer.Of(streak.Crop).Strokes.ShouldBeEmpty();
    }

    [Fact]
    public void A_streak_that_rulings_cut_into_pieces_is_no_writing()
    {
        var streak = new Drawn(40, 8).Write(200, 0, 2, 110).Print(0, 14, 430, 3).Print(0, 94, 430, 3);

        InkLayer.Of(streak.Crop).Strokes.ShouldBeEmpty();
    }

    [Fact]
    public void A_one_stays()
    {
        var one = new Drawn(40, 8).Write(200, 30, 3, 45).Print(0, 14, 430, 3).Print(0, 94, 430, 3);

        InkLayer.Of(one.Crop).Strokes.Count.ShouldBe(1);
    }

    [Fact]
    public void A_stroke_along_a_dotted_ruling_is_given_back()
    {
        var drawn = new Drawn(40, 8);
        for (var y = 15; y < 95; y += 5)
        {
            drawn.Print(199, y, 3, 3);
        }

        var empty = InkLayer.Of(drawn.Crop).Strokes;
        var written = InkLayer.Of(drawn.Write(199, 30, 3, 40).Write(180, 50, 22, 4).Crop).Strokes;

        empty.ShouldBeEmpty("the dots themselves are print");
        written.Count.ShouldBe(1);
        written[0].Box.Height.ShouldBeInRange(36, 50);
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(30, true)]
    public void Only_a_stroke_as_high_as_a_digit_makes_a_number(int height, bool holds)
    {
        var ink = InkLayer.Of(new Drawn(40, 8).Write(200, 40, 6, height).Crop);

        ink.HoldDigit(ink.Strokes).ShouldBe(holds);
    }
}
