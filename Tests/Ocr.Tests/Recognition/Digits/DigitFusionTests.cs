using Rpa.Ocr.Recognition.Digits;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Digits;

public class DigitFusionTests
{
    private static double[] Sure(int digit, double belief = 0.98) =>
        [.. Enumerable.Range(0, 10).Select(other => other == digit ? belief : (1 - belief) / 9)];

    [Fact]
    public void Two_readers_that_agree_are_surer_than_one() =>
        DigitFusion.Combine(Sure(7, 0.8), Sure(7, 0.8))[7].ShouldBeGreaterThan(0.9);

    [Fact]
    public void Two_readers_that_are_sure_of_different_digits_leave_it_in_doubt()
    {
        var joint = DigitFusion.Combine(Sure(7), Sure(1));

        joint[7].ShouldBeInRange(joint[1], 0.95, "the reader that was trained on digits by hand weighs more");
        joint[1].ShouldBeGreaterThan(0.03, "the other is not ruled out");
        (joint[7] + joint[1]).ShouldBeGreaterThan(0.95, "no third digit comes in");
    }

    [Fact]
    public void A_line_reader_that_saw_no_digit_leaves_it_to_the_glyph_reader() =>
        DigitFusion.Combine(Sure(4), new double[10])[4].ShouldBe(0.98, 0.03);

    [Fact]
    public void A_letter_takes_over_only_when_the_line_reader_is_sure_of_it()
    {
        DigitFusion.WithLetter(Sure(4), share: 0.999, prior: 0.03)[^1].ShouldBeGreaterThan(0.9);
        DigitFusion.WithLetter(Sure(4), share: 0.5, prior: 0.03)[^1].ShouldBeLessThan(0.1);
    }
}
