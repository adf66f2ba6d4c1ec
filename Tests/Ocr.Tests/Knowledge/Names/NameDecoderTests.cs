using Rpa.Ocr.Knowledge.Names;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Knowledge.Names;

public sealed class NameDecoderTests
{
    [Theory]
    [InlineData("山 由田 大太 郎", "ヤ マ ダ タ ロ ウ", "山田　太郎", "ヤマダ　タロウ")]
    [InlineData("土上 田 恵 子", "ウ エ ダ ケ イ コ", "上田　恵子", "ウエダ　ケイコ")]
    [InlineData("土上 田 恵 子", "ツ チ ダ ケ イ コ", "土田　恵子", "ツチダ　ケイコ")]
    [InlineData("佐 藤 健 一", "サ ト ワウ ケ ソン イ チ", "佐藤　健一", "サトウ　ケンイチ")]
    public void Kanji_and_furigana_settle_each_other(string name, string kana, string expectedName, string expectedKana)
    {
        var best = NameDecoder.Decode(TestInk.Of(name), TestInk.Of(kana), NameLexicon.Shared)[0];

        best.Spaced.ShouldBe(expectedName);
        best.SpacedKana.ShouldBe(expectedKana);
        best.Known.ShouldBe(1);
    }

    [Fact]
    public void A_given_name_in_no_list_is_read_by_how_its_letters_are_read()
    {
        NameLexicon.Shared.Given.Knows("陽翔").ShouldBeFalse();

        var best = NameDecoder.Decode(TestInk.Of("鈴 木 場陽 翔"), TestInk.Of("ス ズ キ ハ ル ト"), NameLexicon.Shared)[0];

        best.Spaced.ShouldBe("鈴木　陽翔");
        best.Known.ShouldBe(0.5);
    }

    [Fact]
    public void A_clear_name_that_nobody_knows_stays_as_the_ink_has_it()
    {
        var best = NameDecoder.Decode(TestInk.Clear("鼠坂蘭麿"), TestInk.Clear("ネズサカランマロ"), NameLexicon.Shared)[0];

        best.Name.ShouldBe("鼠坂蘭麿");
        best.Kana.ShouldBe("ネズサカランマロ");
    }

    [Fact]
    public void A_variant_that_the_ink_shows_is_kept_although_the_common_form_is_more_usual()
    {
        NameDecoder.Decode(TestInk.Clear("髙橋一郎"), TestInk.Clear("タカハシイチロウ"), NameLexicon.Shared)[0].Spaced.ShouldBe("髙橋　一郎");
    }

    [Fact]
    public void Without_furigana_the_lists_still_prefer_names()
    {
        NameDecoder.Decode(TestInk.Of("小 林 真貢 由田 美"), null, NameLexicon.Shared)[0].Spaced.ShouldBe("小林　真由美");
    }
}
