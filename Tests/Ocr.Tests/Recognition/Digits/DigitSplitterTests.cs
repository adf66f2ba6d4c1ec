using Rpa.Ocr.Engines;
using Rpa.Ocr.Engines.Glyphs;
using Rpa.Ocr.Recognition.Digits;
using Rpa.Ocr.Tests.Recognition.Handwriting;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Digits;

public sealed class DigitSplitterTests : IDisposable
{
    private readonly GlyphNetworks _glyphs = new(ModelFiles.Find(null));

    public void Dispose() => _glyphs.Dispose();

    [Fact]
    public void Digits_apart_are_parted()
    {
        Split(Zero(Zero(One(new DrawnLine(), 40), 90), 180)).Cells.Count.ShouldBe(3);
    }

    [Fact]
    public void A_zero_that_a_scanner_broke_in_two_stays_one_digit()
    {
        Split(Zero(BrokenZero(One(new DrawnLine(), 40), 90), 180)).Cells.Count.ShouldBe(3);
    }

    [Fact]
    public void Two_ones_side_by_side_are_no_broken_zero()
    {
        Split(One(One(Zero(new DrawnLine(), 40), 130), 185)).Cells.Count.ShouldBe(3);
    }

    [Fact]
    public void Digits_that_touch_are_cut_apart()
    {
        var line = Split(Zero(Zero(Zero(new DrawnLine(), 40), 96), 190));

        line.Cells.Count.ShouldBe(3);
        line.Cells[0].Cut.ShouldBeTrue("it touched its neighbour");
        line.Cells[2].Cut.ShouldBeFalse();
    }

    [Fact]
    public void A_hyphen_is_kept_with_its_place_and_is_no_digit()
    {
        var line = Split(Zero(One(new DrawnLine(), 40).Stroke(80, 70, 115, 70), 140));

        line.Cells.Count.ShouldBe(2);
        line.TextOf("10").ShouldBe("1-0");
    }

    [Fact]
    public void A_comma_is_passed_over_where_none_may_stand()
    {
        var drawn = Zero(One(new DrawnLine(), 40).Stroke(75, 100, 68, 116), 100);

        Split(drawn).TextOf("10").ShouldBe("10");
        Split(drawn, marks: ",-").TextOf("10").ShouldBe("1,0");
    }

    [Fact]
    public void No_more_digits_are_found_than_the_field_holds()
    {
        Split(One(One(One(new DrawnLine(), 40), 100), 160), most: 2).Cells.Count.ShouldBe(2);
    }

    [Fact]
    public void A_speck_is_no_digit()
    {
        Split(Zero(One(new DrawnLine(), 40), 100).Stroke(220, 60, 221, 61)).Cells.Count.ShouldBe(2);
    }

    private static DrawnLine One(DrawnLine line, int x) => line.Stroke(x, 30, x, 110);

    private static DrawnLine Zero(DrawnLine line, int x) => Left(Right(line, x, 30, 110), x, 30, 110);

    /// <summary>A zero whose halves do not meet.</summary>
    private static DrawnLine BrokenZero(DrawnLine line, int x) =>
        Arc(Arc(line, x, Math.PI * 0.57, Math.PI * 1.43), x, -Math.PI * 0.43, Math.PI * 0.43);

    private static DrawnLine Left(DrawnLine line, int x, int top, int bottom) => Arc(line, x, Math.PI / 2, Math.PI * 3 / 2, top, bottom);

    private static DrawnLine Right(DrawnLine line, int x, int top, int bottom) => Arc(line, x, -Math.PI / 2, Math.PI / 2, top, bottom);

    private static DrawnLine Arc(DrawnLine line, int x, double from, double to, int top = 30, int bottom = 110)
    {
        const int Steps = 24;
        var (middle, halfWidth, halfHeight) = ((top + bottom) / 2.0, 25, (bottom - top) / 2.0);
        for (var i = 0; i < Steps; i++)
        {
            var (a, b) = (from + ((to - from) * i / Steps), from + ((to - from) * (i + 1) / Steps));
            line.Stroke(
                x + 25 + (halfWidth * Math.Cos(a)),
                middle + (halfHeight * Math.Sin(a)),
                x + 25 + (halfWidth * Math.Cos(b)),
                middle + (halfHeight * Math.Sin(b)));
        }

        return line;
    }

    private SplitLine Split(DrawnLine drawn, int most = 12, string marks = "-()")
    {
        var ink = drawn.Ink();
        return new DigitSplitter(new DigitShapes(_glyphs)).Split(ink, ink.Strokes, most, marks).ShouldNotBeNull();
    }
}
