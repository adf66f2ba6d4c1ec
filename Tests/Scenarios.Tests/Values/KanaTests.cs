using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Values;

public sealed class KanaTests
{
    private const string Letters = "アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワヲンヴァィゥェォッャュョー";

    [Theory]
    [InlineData("たかはし てつや", "タカハシ　テツヤ")]
    [InlineData("ﾀｶﾊｼ ﾃﾂﾔ", "タカハシ　テツヤ")]
    [InlineData("ﾐﾔｻﾞｷ ﾐﾎ", "ミヤザキ　ミホ")]
    [InlineData("ミヤサ\u3099キ　ミホ", "ミヤザキ　ミホ")]
    [InlineData("ミヤサ゛キ　ミホ", "ミヤザキ　ミホ")]
    [InlineData("スーザン　ケリー", "スーザン　ケリー")]
    [InlineData("ス-ザン　ケリ－", "スーザン　ケリー")]
    [InlineData("ス―ザン　ケリ〜", "スーザン　ケリー")]
    [InlineData("ｽｰｻﾞﾝ･ｹﾘｰ", "スーザン・ケリー")]
    [InlineData("  ヴェ  リ ", "ヴェ　リ")]
    public void Furigana_becomes_full_width_katakana(string text, string canonical) => KanaText.Parse(text).Value.ShouldBe(canonical);

    [Fact]
    public void What_was_normalised_is_noted()
    {
        KanaText.Parse("たかはし").Note.ShouldNotBeNull();
        KanaText.Parse("タカハシ").Note.ShouldBeNull();
    }

    [Theory]
    [InlineData("高橋")]
    [InlineData("Takahashi")]
    [InlineData("タカハシ1")]
    [InlineData("")]
    public void Letters_that_are_no_kana_are_refused(string text) => KanaText.Parse(text).IsValid.ShouldBeFalse();

    [Theory]
    [InlineData("ヂュンコ", "ジュンコ", true)]
    [InlineData("ミヅキ", "ミズキ", true)]
    [InlineData("イヲリ", "イオリ", true)]
    [InlineData("シヨウタ", "ショウタ", true)]
    [InlineData("タカハシ　テツヤ", "タカハシテツヤ", true)]
    [InlineData("オオノ", "オーノ", false)]
    [InlineData("カトウ", "ガトウ", false)]
    public void Loose_comparison(string a, string b, bool equal) => KanaText.LooselyEqual(a, b).ShouldBe(equal);

    [Theory]
    [InlineData("タカハシ　テツヤ", "ﾀｶﾊｼ ﾃﾂﾔ")]
    [InlineData("ショウジ　リュウ", "ｼﾖｳｼﾞ ﾘﾕｳ")]
    [InlineData("キュウヨ", "ｷﾕｳﾖ")]
    [InlineData("スーザン　ケリー", "ｽ-ｻﾞﾝ ｹﾘ-")]
    [InlineData("イヲリ", "ｲｵﾘ")]
    [InlineData("パピプ（カ", "ﾊﾟﾋﾟﾌﾟ(ｶ")]
    [InlineData("ヴァン　abc．１", "ｳﾞｱﾝ ABC.1")]
    [InlineData("スーザン・ケリー", "ｽ-ｻﾞﾝ ｹﾘ-")]
    public void Account_holders_fold_into_zengin(string text, string zengin) => ZenginKana.Parse(text).Value.ShouldBe(zengin);

    [Fact]
    public void A_holder_may_have_30_half_width_characters_marks_counted()
    {
        ZenginKana.Parse(new string('ガ', 15)).IsValid.ShouldBeTrue();
        ZenginKana.Parse(new string('ガ', 16)).Error!.ShouldContain("32文字");
        ZenginKana.Parse("高橋").Error!.ShouldContain("使えない文字");
    }

    [Theory]
    [InlineData("ﾐﾔｻﾞｷ ﾀｶﾕｷ", "ミヤザキ　タカユキ", true)]
    [InlineData("ｼﾖｳｼﾞ ﾘﾕｳ", "ショウジ　リュウ", true)]
    [InlineData("ミヤザキタカユキ", "ミヤザキ　タカユキ", true)]
    [InlineData("ミヤザキ　ミホ", "ミヤザキ　タカユキ", false)]
    [InlineData("", "", false)]
    public void Holders_are_compared_folded(string a, string b, bool same) => ZenginKana.SameHolder(a, b).ShouldBe(same);

    [Fact]
    public void Half_width_and_back_is_the_same_kana() =>
        Prop.ForAll(Kana(), kana => string.Equals(KanaText.Canonicalize(HalfWidthKana.ToHalfWidth(kana)), KanaText.Canonicalize(kana), StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Zengin_to_full_width_and_back_is_the_same_zengin() =>
        Prop.ForAll(Kana(), kana => !ZenginKana.Parse(kana).IsValid
            || string.Equals(ZenginKana.Parse(ZenginKana.ToFullWidth(ZenginKana.Parse(kana).Value!)).Value, ZenginKana.Parse(kana).Value, StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    [Fact]
    public void Canonical_kana_stays_as_it_is() =>
        Prop.ForAll<string>(text => string.Equals(KanaText.Canonicalize(KanaText.Canonicalize(text ?? "")), KanaText.Canonicalize(text ?? ""), StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();

    private static Arbitrary<string> Kana() =>
        Gen.Elements(Letters.ToCharArray()).ArrayOf(8).Select(letters => "ア" + new string(letters)).ToArbitrary();
}
