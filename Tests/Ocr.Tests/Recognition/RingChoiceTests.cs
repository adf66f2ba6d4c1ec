using Rpa.Ocr.Recognition.Marks;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition;

public class RingChoiceTests
{
    [Fact]
    public void One_ring_is_one_choice_although_it_touches_the_neighbour()
    {
        var choice = RingChoice.Of([0.95, 0.35], [0.8, 0.2]);

        choice.Chosen.ShouldBe([0]);
        choice.Unclear.ShouldBeFalse();
    }

    [Fact]
    public void Two_rings_are_two_choices() => RingChoice.Of([0.9, 0.85, 0], [0.5, 0.5, 0]).Chosen.ShouldBe([0, 1], ignoreOrder: true);

    [Fact]
    public void No_ink_is_no_choice()
    {
        var choice = RingChoice.Of([0.02, 0], [0, 0]);

        choice.None.ShouldBeTrue();
        choice.Unclear.ShouldBeFalse();
    }

    [Fact]
    public void A_small_ring_on_one_word_is_that_word() => RingChoice.Of([0, 0.25], [0.02, 0.98]).Chosen.ShouldBe([1]);

    [Fact]
    public void A_mark_between_two_words_is_unclear()
    {
        var choice = RingChoice.Of([0.3, 0.3], [0.52, 0.48]);

        choice.None.ShouldBeTrue();
        choice.Unclear.ShouldBeTrue();
    }
}
