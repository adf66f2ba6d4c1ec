using Rpa.Scenarios.Scripts.Formats;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Scripts;

public sealed class ValueFormatTests
{
    [Theory]
    [InlineData("wareki7", "2026-07-20", "5080720")]
    [InlineData("wareki7", "1989-01-07", "3640107")]
    [InlineData("wareki7", "2019-05-01", "5010501")]
    [InlineData("date", "2026-07-20", "2026-07-20")]
    [InlineData("dateSlash", "2026-07-20", "2026/07/20")]
    [InlineData("date8", "2026-07-20", "20260720")]
    [InlineData("wareki", "2019-05-01", "令和元年5月1日")]
    [InlineData("yen", "25000", "25000")]
    [InlineData("digits", "078-123-4567", "0781234567")]
    public void A_value_is_written_as_the_core_system_takes_it_and_comes_back(string format, string value, string written)
    {
        var known = BuiltInFormats.All[format];

        known.Format(value).ShouldBe(written);
        known.Same(written, known.Format(value)!).ShouldBeTrue();
        if (format is not "digits")
        {
            known.Canonical(written).ShouldBe(value);
        }
    }

    [Theory]
    [InlineData("zenginKana", "マツモト　キョウコ", "ﾏﾂﾓﾄ ｷﾖｳｺ")]
    [InlineData("zenginKana", "サトー　ジュン", "ｻﾄ- ｼﾞﾕﾝ")]
    public void An_account_holder_is_written_in_the_letters_of_bank_transfers(string format, string value, string written) =>
        BuiltInFormats.All[format].Format(value).ShouldBe(written);

    [Theory]
    [InlineData("wareki7", "令和8年7月20日")]
    [InlineData("wareki7", "2026-02-30")]
    [InlineData("wareki7", "1800-01-01")]
    [InlineData("yen", "たくさん")]
    [InlineData("zenginKana", "髙橋")]
    [InlineData("flag", "2")]
    public void A_value_that_cannot_be_written_so_is_not_written_at_all(string format, string value) =>
        BuiltInFormats.All[format].Format(value).ShouldBeNull();

    [Theory]
    [InlineData("name", "高橋　美咲", "髙橋 美咲", true)]
    [InlineData("name", "高橋　美咲", "髙橋　美幸", false)]
    [InlineData("kana", "タカハシ　ミサキ", "ﾀｶﾊｼ ﾐｻｷ", true)]
    [InlineData("yen", "25000", "25,000円", true)]
    [InlineData("yen", "25000", "2,500円", false)]
    [InlineData("wareki", "令和8年7月20日", "令和08年07月20日", true)]
    [InlineData("text", "子", "子 ", false)]
    public void Two_writings_are_the_same_only_where_the_format_says_so(string format, string expected, string shown, bool same) =>
        BuiltInFormats.All[format].Same(expected, shown).ShouldBe(same);
}
