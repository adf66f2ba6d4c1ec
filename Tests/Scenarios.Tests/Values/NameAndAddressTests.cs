using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Values;

public sealed class NameAndAddressTests
{
    [Theory]
    [InlineData("髙橋　哲也", "高橋　哲也")]
    [InlineData("山﨑　智", "山崎 智")]
    [InlineData("渡邊　誠", "渡辺　誠")]
    [InlineData("渡邉　誠", "渡辺　誠")]
    [InlineData("𠮷田　誠", "吉田　誠")]
    [InlineData("斎藤", "齋藤")]
    [InlineData("濵田", "浜田")]
    [InlineData("櫻井", "桜井")]
    [InlineData("\uFA19谷", "神谷")]
    public void Variants_are_loosely_equal_only(string a, string b)
    {
        NameText.LooselyEqual(a, b).ShouldBeTrue();
        NameText.StrictlyEqual(a, b).ShouldBeFalse();
    }

    [Theory]
    [InlineData("高橋哲也", "高橋　哲也")]
    [InlineData("葛城", "葛\U000E0100城")]
    [InlineData("ガ", "カ\u3099")]
    [InlineData("Nguyen Van Nam", "ＮＧＵＹＥＮ　ＶＡＮ　ＮＡＭ")]
    public void Separators_width_and_variation_selectors_make_no_difference(string a, string b) => NameText.StrictlyEqual(a, b).ShouldBeTrue();

    [Theory]
    [InlineData("高橋　哲也", "高橋　徹也")]
    [InlineData("笹原", "篠原")]
    [InlineData("博之", "博ノ")]
    public void Other_letters_are_other_names(string a, string b) => NameText.LooselyEqual(a, b).ShouldBeFalse();

    [Theory]
    [InlineData("𠮷田　誠", 4)]
    [InlineData("葛\U000E0100城", 2)]
    public void A_letter_is_counted_once(string name, int letters) => NameText.Length(name).ShouldBe(letters);

    [Fact]
    public void The_letters_of_the_person_are_kept()
    {
        NameText.Canonicalize(" \uFA19谷  𠮷\U000E0101 ").ShouldBe("\uFA19谷　𠮷\U000E0101");
        NameText.Parse("髙橋 哲也").Value.ShouldBe("髙橋　哲也");
    }

    [Fact]
    public void A_name_without_separator_is_a_warning_and_digits_are_an_error()
    {
        NameText.Parse("高橋哲也").Warning!.ShouldContain("区切り");
        NameText.Parse("高橋１").Error!.ShouldContain("数字");
        NameText.Parse("").Error!.ShouldContain("空");
        NameText.Parse(new string('山', 51)).Error!.ShouldContain("50");
    }

    [Fact]
    public void A_name_is_split_into_family_and_given()
    {
        NameText.Split("髙橋　哲也").ShouldBe(("髙橋", "哲也"));
        NameText.Split("髙橋哲也").ShouldBe(("髙橋哲也", ""));
    }

    [Theory]
    [InlineData("架空県見本市緑ヶ丘３丁目１２番５号", "見本市緑ヶ丘3-12-5")]
    [InlineData("架空県見本市緑ヶ丘３丁目１２番５号", "見本市緑が丘三丁目12番5号")]
    [InlineData("架空県見本市緑ヶ丘３丁目１２番５号", "架空県 見本市 緑ケ丘 3丁目12の5")]
    [InlineData("架空県見本市旭ケ丘３丁目１７番３号　第二やまぶき荘２０３号", "見本市旭ヶ丘３－１７－３")]
    [InlineData("架空県見本市旭ケ丘３丁目１７番３号　第二やまぶき荘２０３号", "見本市旭ヶ丘３－１７－３　第二やまぶき荘203")]
    [InlineData("架空県見本市駅前１丁目１０番１４号　レジデンス駅前５０２号", "見本市駅前1-10-14-502")]
    [InlineData("架空県見本市天神町３３１番地　ひまわり荘１０１号室", "見本市天神町331")]
    [InlineData("架空県見本市松風町５７１番地の１３", "見本市松風町571-13")]
    [InlineData("架空県見本市大字上野田字西ノ谷１４４９番地", "見本市上野田西ノ谷1449")]
    [InlineData("架空県見本市一ノ瀬６３１番地の１６", "見本市一ノ瀬631ー16")]
    [InlineData("架空県見本市桜台５丁目２２番１５号", "見本市桜台五丁目二十二番十五号")]
    [InlineData("東京都千代田区六番町１番地２", "千代田区六番町1-2")]
    [InlineData("架空県見本市旭ケ丘１丁目２７番１８号", "旭ケ丘1-27-18")]
    public void The_same_place_written_differently_is_the_same(string a, string b)
    {
        AddressText.Compare(AddressText.Split(a), AddressText.Split(b)).ShouldBe(AddressMatch.Same);
        AddressText.Compare(AddressText.Split(b), AddressText.Split(a)).ShouldBe(AddressMatch.Same);
    }

    [Theory]
    [InlineData("架空県見本市緑ヶ丘３丁目１２番５号", "見本市緑ヶ丘3-12-6")]
    [InlineData("架空県見本市緑ヶ丘３丁目１２番５号", "見本市桜台3-12-5")]
    [InlineData("架空県見本市緑ヶ丘３丁目１２番５号", "西架空県見本市緑ヶ丘3-12-5")]
    [InlineData("架空県見本市松風町５７１番地の１３", "見本市松風町571")]
    [InlineData("架空県見本市本町１番地", "例示市本町1")]
    [InlineData("架空県見本市旭ケ丘１丁目２７番１８号", "丘1-27-18")]
    public void Another_place_is_different(string a, string b) =>
        AddressText.Compare(AddressText.Split(a), AddressText.Split(b)).ShouldBe(AddressMatch.Different);

    [Fact]
    public void Another_room_is_told_apart() =>
        AddressText.Compare(AddressText.Split("見本市駅前1-10-14 レジデンス502号"), AddressText.Split("見本市駅前１丁目１０番１４号", "レジデンス５０３号"))
            .ShouldBe(AddressMatch.BuildingDiffers);

    [Fact]
    public void A_building_in_its_own_column_counts() =>
        AddressText.Split("架空県見本市駅前１丁目１０番１４号", "レジデンス駅前５０２号")
            .ShouldBe(AddressText.Split("架空県見本市駅前1-10-14　レジデンス駅前502号室"));

    [Theory]
    [InlineData("同上")]
    [InlineData("〃")]
    [InlineData("　請求者に同じ")]
    public void A_ditto_is_no_address(string text)
    {
        AddressText.IsDitto(text).ShouldBeTrue();
        AddressText.Parse(text).IsValid.ShouldBeFalse();
    }

    [Fact]
    public void No_text_makes_the_folding_throw() =>
        Prop.ForAll<string>(text => AddressText.Split(text ?? "") is not null && NameText.LooseKey(text ?? "") is not null).QuickCheckThrowOnFailure();
}
