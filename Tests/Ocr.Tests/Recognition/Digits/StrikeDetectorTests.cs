using Rpa.Ocr.Imaging;
using Rpa.Ocr.Recognition.Digits;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Digits;

public class StrikeDetectorTests
{
    private static GrayImage Drawn(int width, params (int X, int Y, int Width, int Height)[] strokes)
    {
        var image = new GrayImage(width, 50);
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
    public void Two_bars_that_reach_out_of_a_digit_strike_it_out() =>
        StrikeDetector.IsStruck(Drawn(40, (18, 0, 4, 50), (0, 20, 40, 3), (0, 28, 40, 3))).ShouldBeTrue();

    [Fact]
    public void The_level_strokes_of_a_bold_digit_are_no_bars() =>
        StrikeDetector.IsStruck(Drawn(36, (0, 10, 36, 6), (0, 24, 36, 6), (0, 10, 7, 40), (29, 10, 7, 40))).ShouldBeFalse();

    [Fact]
    public void A_single_bar_strikes_nothing_out() =>
        StrikeDetector.IsStruck(Drawn(40, (18, 0, 4, 50), (0, 24, 40, 3))).ShouldBeFalse();
}
