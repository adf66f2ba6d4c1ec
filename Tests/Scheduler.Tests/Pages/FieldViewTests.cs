using Rpa.Scheduler.Pages.Cases;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages;

public sealed class FieldViewTests
{
    [Theory]
    [InlineData("123456789018", "********9018")]
    [InlineData("1234 5678 9018", "********9018")]
    [InlineData("1234-5678-9018", "********9018")]
    [InlineData("１２３４５６７８９０１８", "********９０１８")]
    [InlineData("番号は123456789018です", "番号は********9018です")]
    [InlineData("1234567890123", "*********0123")]
    public void What_may_be_a_my_number_is_masked_however_it_is_written(string text, string masked) =>
        FieldView.Mask(text).ShouldBe(masked);

    [Theory]
    [InlineData("********9018")]
    [InlineData("090-0008-1606")]
    [InlineData("0041000769")]
    [InlineData("令和8年7月20日")]
    public void Shorter_numbers_stay_as_they_are(string text) => FieldView.Mask(text).ShouldBe(text);
}
