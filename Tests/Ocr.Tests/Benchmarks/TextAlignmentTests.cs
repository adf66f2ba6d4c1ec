using Rpa.Ocr.Benchmarks;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Benchmarks;

public sealed class TextAlignmentTests
{
    [Fact]
    public void A_confused_character_is_named_with_what_was_read_for_it()
    {
        var alignment = TextAlignment.Of("髙橋哲也", "高橋哲也");

        alignment.Length.ShouldBe(4);
        alignment.Differences.ShouldBe([("髙", "高")]);
    }

    [Fact]
    public void Characters_left_out_and_too_many_count_one_each() =>
        TextAlignment.Of("タカハシ", "カハシー").Differences.ShouldBe([("タ", ""), ("", "ー")]);

    [Fact]
    public void A_character_beyond_the_basic_plane_is_one_character() =>
        TextAlignment.Of("𠮷田", "吉田").ShouldSatisfyAllConditions(
            alignment => alignment.Length.ShouldBe(2),
            alignment => alignment.Differences.ShouldBe([("𠮷", "吉")]));
}
