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
        Split(Zero(Zero(One(new DrawnLine(), 40), 90), 180)).Glyphs.Count.ShouldBe(3);
    }

    [Fact]
    public void A_zero_that_a_scanner_broke_in_two_stays_one_digit()
    {
        Split(Zero(BrokenZero(One(new DrawnLine(), 40), 90), 180)).Glyphs.Count.ShouldBe(3);
    }

    [Fact]
    public void Two_ones_side_by_side_are_no_broken_zero()
    {
        Split(One(One(Zero(new DrawnLine(), 40), 130), 185)).Glyphs.Count.ShouldBe(3);
    }

    [Fact]
    public void Digits_that_touch_are_cut_apart()
    {
        var line = Split(Zero(Zero(Zero(new DrawnLine(), 40), 96), 190));

        line.Glyphs.Count.ShouldBe(3);
        line.Glyphs[0].Cut.ShouldBeTrue("it touched its neighbour");
        line.Glyphs[2].Cut.ShouldBeFalse();
    }

    [Fact]
    public void A_hyphen_is_kept_with_its_place_and_is_no_digit()
    {
        var line = Split(Zero(One(new DrawnLine(), 40).Stroke(80, 70, 115, 70), 140));

        line.Glyphs.Count.ShouldBe(2);
        line.Text.ShouldBe("1-0");
    }

    [Fact]
    public void A_comma_is_passed_over_where_none_may_stand()
    {
        var drawn = Zero(One(new DrawnLine(), 40).Stroke(75, 100, 68, 116), 100);

        Split(drawn).Text.ShouldBe("10");
    }

    [Fact]
    public void A_comma_stands_before_every_third_digit_of_an_amount()
    {
        var drawn = Zero(Zero(Zero(One(new DrawnLine(), 40).Stroke(75, 100, 68, 116), 100), 170), 240);

        Split(drawn, marks: ",-").Text.ShouldBe("1,000");
    }

    [Fact]
    public void Leaning_digits_that_stand_over_one_another_are_parted()
    {
        var drawn = new DrawnLine();
        for (var x = 40; x < 400; x += 40)
        {
            drawn.Stroke(x, 110, x + 45, 30);
        }

        Split(drawn).Text.ShouldBe("111111111");
    }

    [Fact]
    public void Round_zeros_that_touch_are_read_as_many_as_they_are()
    {
        var drawn = One(new DrawnLine(), 40);
        foreach (var x in new[] { 90, 166, 242 })
        {
            Zero(drawn, x, 38);
        }

        Split(drawn, marks: ",-").Text.ShouldBe("1000");
    }

    [Fact]
    public void Other_texts_follow_the_likeliest()
    {
        var ink = Zero(One(new DrawnLine(), 40), 100).Ink();

        var paths = new DigitSplitter(new DigitShapes(_glyphs)).Split(ink, ink.Strokes, 12, string.Empty);

        paths[0].Text.ShouldBe("10");
        paths.Select(path => path.Text).Distinct(StringComparer.Ordinal).Count().ShouldBe(paths.Count);
        paths.Select(path => path.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void No_more_digits_are_found_than_the_field_holds()
    {
        Split(One(One(One(new DrawnLine(), 40), 100), 160), most: 2).Glyphs.Count.ShouldBe(2);
    }

    [Fact]
    public void A_speck_is_no_digit()
    {
        Split(Zero(One(new DrawnLine(), 40), 100).Stroke(220, 60, 221, 61)).Glyphs.Count.ShouldBe(2);
    }

    private static DrawnLine One(DrawnLine line, int x) => line.Stroke(x, 30, x, 110);

    private static DrawnLine Zero(DrawnLine line, int x, int halfWidth = 25) => Arc(line, x, 0, Math.PI * 2, halfWidth);

    /// <summary>A zero whose halves do not meet.</summary>
    private static DrawnLine BrokenZero(DrawnLine line, int x) =>
        Arc(Arc(line, x, Math.PI * 0.57, Math.PI * 1.43), x, -Math.PI * 0.43, Math.PI * 0.43);

    private static DrawnLine Arc(DrawnLine line, int x, double from, double to, int halfWidth = 25)
    {
        const int Steps = 48;
        const int Middle = 70;
        const int HalfHeight = 40;
        for (var i = 0; i < Steps; i++)
        {
            var (a, b) = (from + ((to - from) * i / Steps), from + ((to - from) * (i + 1) / Steps));
            line.Stroke(
                x + halfWidth + (halfWidth * Math.Cos(a)),
                Middle + (HalfHeight * Math.Sin(a)),
                x + halfWidth + (halfWidth * Math.Cos(b)),
                Middle + (HalfHeight * Math.Sin(b)));
        }

        return line;
    }

    private DigitPath Split(DrawnLine drawn, int most = 12, string marks = "-()")
    {
        var ink = drawn.Ink();
        return new DigitSplitter(new DigitShapes(_glyphs)).Split(ink, ink.Strokes, most, marks)[0];
    }
}
