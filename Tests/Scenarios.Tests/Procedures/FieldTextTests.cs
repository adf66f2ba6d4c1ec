using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Procedures;

public sealed class FieldTextTests
{
    private static readonly ProcedureDefinition Claim = ProcedureCatalog.Load().Get("child-allowance-claim");

    [Theory]
    [InlineData("claimant.birth", "平成4年10月6日", "1992-10-06", "平成4年10月6日")]
    [InlineData("claimant.birth", "4041006", "1992-10-06", "平成4年10月6日")]
    [InlineData("claimant.postal", "〒０００－９０２６", "0009026", "000-9026")]
    [InlineData("claimant.tel", "070-0069-5287", "07000695287", "070-0069-5287")]
    [InlineData("claimant.kana", "ﾔﾏｻﾞｷ ｻﾄｼ", "ヤマザキ　サトシ", "ヤマザキ　サトシ")]
    [InlineData("claimant.name", "山﨑 智", "山﨑　智", "山﨑　智")]
    [InlineData("bank.account", "１９４４４２３", "1944423", "1944423")]
    [InlineData("bank.branch_code", "〇五八", "058", "058")]
    [InlineData("bank.holder_kana", "ｶ)ﾐﾎﾝ", "カ)ミホン", "カ)ミホン")]
    [InlineData("claimant.employer", " 株式会社見本 ", "株式会社見本", "株式会社見本")]
    public void A_text_becomes_canonical_and_readable_again(string key, string typed, string canonical, string shown)
    {
        var field = Claim.Find(key)!;

        var parsed = FieldText.Parse(field, typed);

        parsed.Error.ShouldBeNull();
        parsed.Value.ShouldBe(FieldValue.OfText(canonical));
        FieldText.Format(field, parsed.Value).ShouldBe(shown);
    }

    [Theory]
    [InlineData("claimant.job", "2", "2", "自営業")]
    [InlineData("claimant.job", "自営業", "2", "自営業")]
    [InlineData("claimant.pension", "未加入・その他", "c", "未加入・その他")]
    [InlineData("attach", "5,１", "1,5", "口座の写し・別居監護申立書")]
    public void A_choice_is_made_by_codes_or_words(string key, string typed, string codes, string shown)
    {
        var field = Claim.Find(key)!;

        var value = FieldText.Parse(field, typed).Value.ShouldNotBeNull();

        value.ShouldBe(FieldValue.OfCodes(codes.Split(',')));
        FieldText.Format(field, value).ShouldBe(shown);
    }

    [Theory]
    [InlineData("claimant.birth", "平成4年13月6日", "13月という月はありません")]
    [InlineData("claimant.name", "仰榎@美穂", "文字化けの疑い")]
    [InlineData("claimant.job", "農業", "1 会社員・2 自営業")]
    [InlineData("claimant.job", "1,2", "二つ以上")]
    [InlineData("bank.account", "12345678", "7桁ですが、8桁")]
    [InlineData("bank.account", "1.23457E+11", "指数表記")]
    [InlineData("claimant.address", "同上", "写す元の住所")]
    public void What_cannot_be_understood_says_why(string key, string typed, string reason)
    {
        FieldText.Parse(Claim.Find(key)!, typed).Error.ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public void A_short_number_is_filled_with_a_warning()
    {
        var parsed = FieldText.Parse(Claim.Find("bank.account")!, "12345");

        parsed.Value.ShouldBe(FieldValue.OfText("0012345"));
        parsed.Warning.ShouldNotBeNull().ShouldContain("先頭に0");
    }

    [Fact]
    public void A_my_number_is_taken_with_a_wrong_check_digit_so_that_the_rules_can_say_so_and_is_shown_masked()
    {
        var field = Claim.Find("claimant.my_number")!;

        var value = FieldText.Parse(field, "1234 5678 9012").Value.ShouldNotBeNull();

        value.ShouldBe(FieldValue.OfText("123456789012"));
        FieldText.Format(field, value).ShouldBe("********9012");
        FieldText.Format(field, value, masked: false).ShouldBe("123456789012");
    }

    [Fact]
    public void Empty_fields_are_null_choices_without_codes_and_signatures_false()
    {
        FieldText.Empty(Claim.Find("claimant.name")!).ShouldBeNull();
        FieldText.Empty(Claim.Find("claimant.job")!).ShouldBe(FieldValue.OfCodes());
        FieldText.Empty(Claim.Find("consent.sign")!).ShouldBe(FieldValue.OfFlag(false));
        FieldText.Format(Claim.Find("claimant.name")!, null).ShouldBeEmpty();
    }
}
