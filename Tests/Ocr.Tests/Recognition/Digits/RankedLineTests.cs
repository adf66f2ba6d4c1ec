using Rpa.Ocr.Recognition.Digits;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Digits;

public class RankedLineTests
{
    [Fact]
    public void Lines_below_one_another_are_weighed_as_one_text()
    {
        var first = new RankedLine([("090-", 0.6), ("080-", 0.4)], 1, 0.9, 1, 0);
        var second = new RankedLine([("1234", 0.9), ("1284", 0.1)], 0, 0.7, 0.8, 1);

        var joined = RankedLine.Join([first, second], _ => 1);

        joined.Candidates.Select(candidate => candidate.Text).ShouldBe(["090-1234", "080-1234", "090-1284", "080-1284"]);
        joined.Candidates[0].Share.ShouldBe(0.54, 1e-9);
        joined.Candidates.Sum(candidate => candidate.Share).ShouldBe(1, 1e-9);
        (joined.Split, joined.Own, joined.Agree, joined.Cuts).ShouldBe((0, 0.7, 0.8, 1), "the weakest line counts");
    }

    [Fact]
    public void What_is_known_of_the_whole_text_counts_after_joining()
    {
        var first = new RankedLine([("0a", 0.6), ("0b", 0.4)], 1, 1, 1, 0);
        var second = new RankedLine([("1", 1)], 1, 1, 1, 0);

        RankedLine.Join([first, second], text => string.Equals(text, "0b1", StringComparison.Ordinal) ? 1 : 0.01).Candidates[0].Text.ShouldBe("0b1");
    }
}
