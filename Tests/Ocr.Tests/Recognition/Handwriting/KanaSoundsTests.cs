using Rpa.Ocr.Recognition.Handwriting;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Recognition.Handwriting;

public class KanaSoundsTests
{
    [Theory]
    [InlineData("キ", "ョ")]
    [InlineData("キ", "ヨ")]
    [InlineData("ッ", "ト")]
    [InlineData("フ", "ィ")]
    [InlineData("ウ", "ー")]
    public void What_can_be_spoken_is_left_to_the_ink(string before, string next) => KanaSounds.Prior.Of(before, next).ShouldBe(0);

    [Theory]
    [InlineData("レ", "ィ")]
    [InlineData("カ", "ョ")]
    [InlineData("ッ", "マ")]
    [InlineData("", "ー")]
    [InlineData("", "ッ")]
    public void What_cannot_be_spoken_is_hardly_believed(string before, string next) => KanaSounds.Prior.Of(before, next).ShouldBeLessThan(-1);
}
