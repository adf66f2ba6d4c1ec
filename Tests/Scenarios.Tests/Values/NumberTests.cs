using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Values;

public sealed class NumberTests
{
    [Theory]
    [InlineData("078-331-8181", "0783318181")]
    [InlineData("（０７８）３３１－８１８１", "0783318181")]
    [InlineData("090 0008 1606", "09000081606")]
    [InlineData("０９０ー０００８ー１６０６", "09000081606")]
    [InlineData("060-1234-5678", "06012345678")]
    [InlineData("050-1234-5678", "05012345678")]
    [InlineData("0120-123-456", "0120123456")]
    [InlineData("0800-123-4567", "08001234567")]
    [InlineData("0570-012-345", "0570012345")]
    [InlineData("+81-90-0008-1606", "09000081606")]
    [InlineData("0998-30-6169", "0998306169")]
    public void Telephone_numbers_become_digits(string text, string digits)
    {
        var parsed = TelephoneNumber.Parse(text);

        parsed.Value.ShouldBe(digits);
        parsed.Warning.ShouldBeNull();
    }

    [Theory]
    [InlineData("090-0008-160", "1桁足りません")]
    [InlineData("331-8181", "市外局番")]
    [InlineData("078-331-81811", "桁数")]
    [InlineData("078-331-818a", "数字以外")]
    [InlineData("", "空")]
    public void Telephone_errors_say_what_is_wrong(string text, string reason) => TelephoneNumber.Parse(text).Error!.ShouldContain(reason);

    [Fact]
    public void A_lost_zero_or_area_code_is_proposed_with_a_warning()
    {
        var lostZero = TelephoneNumber.Parse("9000081606");
        var local = TelephoneNumber.Parse("331-8181", "078");

        lostZero.Value.ShouldBe("09000081606");
        lostZero.Warning.ShouldNotBeNull();
        local.Value.ShouldBe("0783318181");
        local.Warning!.ShouldContain("078");
    }

    [Theory]
    [InlineData("09000081606", "090-0008-1606")]
    [InlineData("0120123456", "0120-123-456")]
    [InlineData("0312345678", "03-1234-5678")]
    [InlineData("0998306169", "0998306169")]
    public void Telephone_numbers_are_grouped_where_certain(string digits, string shown) => TelephoneNumber.Format(digits).ShouldBe(shown);

    [Theory]
    [InlineData("〒000-1001", "0001001")]
    [InlineData("０００－１００１", "0001001")]
    [InlineData("0001001", "0001001")]
    public void Postcodes_become_seven_digits(string text, string digits) => PostalCode.Parse(text).Value.ShouldBe(digits);

    [Fact]
    public void A_postcode_that_lost_its_zeros_is_a_warning_and_a_long_one_an_error()
    {
        PostalCode.Parse("3901").Value.ShouldBe("0003901");
        PostalCode.Parse("3901").Warning.ShouldNotBeNull();
        PostalCode.Parse("12345678").Error!.ShouldContain("8桁");
        PostalCode.Format("0001001").ShouldBe("000-1001");
    }

    [Theory]
    [InlineData("10530", "12345671", "058", "1", "1234567")]
    [InlineData("17300", "19927651", "738", "1", "1992765")]
    [InlineData("12345", "12345671", "238", "1", "1234567")]
    [InlineData("00530", "123456", "059", "2", "0123456")]
    [InlineData("10530-1", "12345671", "058", "1", "1234567")]
    [InlineData("１０５３０", "１２３４５６７１", "058", "1", "1234567")]
    [InlineData("10530", "1-12345671", "058", "1", "1234567")]
    [InlineData("10550", "14145011", "058", "1", "1414501")]
    [InlineData("10530", "31", "058", "1", "0000003")]
    public void Yucho_symbol_and_number_become_an_account(string symbol, string number, string branch, string type, string account) =>
        YuchoAccount.Convert(symbol, number).Value.ShouldBe(new BankAccount("9900", branch, type, account));

    [Theory]
    [InlineData("10530", "12345672", "1で終わります")]
    [InlineData("1053", "12345671", "5桁")]
    [InlineData("20530", "12345671", "始まります")]
    [InlineData("10530", "", "両方")]
    [InlineData("10530", "123456781", "9桁")]
    [InlineData("00530", "12345678", "7桁まで")]
    [InlineData("10530", "00000001", "すべて0")]
    public void Yucho_errors_say_what_is_wrong(string symbol, string number, string reason) =>
        YuchoAccount.Convert(symbol, number).Error!.ShouldContain(reason);

    [Theory]
    [InlineData("〇五八", "058")]
    [InlineData("○五八店", "058")]
    [InlineData("０５８", "058")]
    public void A_branch_in_kanji_numerals_is_read(string text, string code) => BankAccount.ParseBranchCode(text).Value.ShouldBe(code);

    [Fact]
    public void A_branch_code_is_shown_in_kanji_numerals() => YuchoAccount.BranchName("058").ShouldBe("〇五八");

    [Fact]
    public void Account_numbers_are_zero_filled_with_a_warning_and_checked()
    {
        BankAccount.ParseNumber("12345").Value.ShouldBe("0012345");
        BankAccount.ParseNumber("12345").Warning.ShouldNotBeNull();
        BankAccount.ParseNumber("0012345").Warning.ShouldBeNull();
        BankAccount.ParseNumber("12345678").Error!.ShouldContain("8桁");
        BankAccount.ParseNumber("0000000").Error!.ShouldContain("すべて0");
        BankAccount.ParseBankCode("0974").Value.ShouldBe("0974");
    }

    [Fact]
    public void Every_ordinary_yucho_account_keeps_its_number() =>
        Prop.ForAll(Gen.Choose(0, 99).Two().Select(pair => pair).ToArbitrary(), Gen.Choose(1, 9999999).ToArbitrary(), (symbol, number) =>
            YuchoAccount.Convert($"1{symbol.Item1:00}{symbol.Item2:00}", $"{number}1").Value
                == new BankAccount("9900", $"{symbol.Item1:00}8", "1", $"{number:0000000}")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("12,345円", 12345)]
    [InlineData("１２，３４５", 12345)]
    [InlineData("¥0", 0)]
    [InlineData("￥1,000-", 1000)]
    [InlineData("140000", 140000)]
    public void Amounts_become_whole_yen(string text, long yen) => Yen.Parse(text).Value.ShouldBe(yen);

    [Theory]
    [InlineData("700万5000円", 7_005_000)]
    [InlineData("７００万円", 7_000_000)]
    [InlineData("1,200万", 12_000_000)]
    [InlineData("3万2,000円", 32_000)]
    [InlineData("1万9999", 19_999)]
    public void Ten_thousands_are_understood_and_shown_to_a_person(string text, long yen)
    {
        var parsed = Yen.Parse(text);

        parsed.Value.ShouldBe(yen);
        parsed.Warning.ShouldNotBeNull().ShouldContain(Yen.Format(yen));
    }

    [Theory]
    [InlineData("万")]
    [InlineData("1万10000")]
    [InlineData("1万2万")]
    [InlineData("1.5万")]
    [InlineData("9999999999999万")]
    public void Ten_thousands_that_make_no_amount_are_refused(string text) => Yen.Parse(text).IsValid.ShouldBeFalse();

    [Fact]
    public void Every_amount_written_with_ten_thousands_is_that_amount() =>
        Prop.ForAll(Gen.Choose(1, 99_999).ToArbitrary(), Gen.Choose(0, 9_999).ToArbitrary(), (high, low) =>
            Yen.Parse($"{high}万{low}円").Value == (high * 10_000L) + low).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("▲1,000")]
    [InlineData("△1,000")]
    [InlineData("−1000")]
    [InlineData("-1000")]
    public void A_minus_counts_only_where_allowed(string text)
    {
        Yen.Parse(text).Error!.ShouldContain("マイナス");
        Yen.Parse(text, allowNegative: true).Value.ShouldBe(-1000);
    }

    [Theory]
    [InlineData("1,23,456")]
    [InlineData("12.5")]
    [InlineData("五千円")]
    [InlineData("円")]
    [InlineData("")]
    [InlineData("99999999999999")]
    public void What_is_no_amount_is_refused(string text) => Yen.Parse(text).IsValid.ShouldBeFalse();

    [Fact]
    public void An_amount_comes_back_from_its_format() =>
        Prop.ForAll(Gen.Choose(-999999999, 999999999).ToArbitrary(), amount =>
            Yen.Parse(Yen.Format(amount), allowNegative: true).Value == amount).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0000123456", "0000123456")]
    [InlineData("Ｈ００００１２３４５", "H000012345")]
    [InlineData("h000012345", "H000012345")]
    public void Care_insured_numbers_keep_their_zeros_and_h(string text, string number) => CareInsuredNumber.Parse(text).Value.ShouldBe(number);

    [Fact]
    public void A_short_care_insured_number_is_a_warning()
    {
        CareInsuredNumber.Parse("123456").Value.ShouldBe("0000123456");
        CareInsuredNumber.Parse("123456").Warning.ShouldNotBeNull();
        CareInsuredNumber.Parse("H12").IsValid.ShouldBeFalse();
        CareInsuredNumber.Parse("X000012345").IsValid.ShouldBeFalse();
    }

    [Theory]
    [InlineData("三十一", 31)]
    [InlineData("百二十", 120)]
    [InlineData("〇五八", 58)]
    [InlineData("十", 10)]
    [InlineData("二十", 20)]
    [InlineData("千二百三十四", 1234)]
    [InlineData("十百", null)]
    [InlineData("丁", null)]
    [InlineData("", null)]
    public void Kanji_numerals(string text, int? value) => DigitText.KanjiNumber(text).ShouldBe(value);

    [Theory]
    [InlineData("０９０－１２３４", "0901234")]
    [InlineData("12a", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Digits_of_a_grouped_number(string? text, string? digits) => DigitText.Digits(text).ShouldBe(digits);

    [Fact]
    public void Hyphens_fold_by_context()
    {
        Hyphens.FoldByContext("スーザン1―2−3ー4").ShouldBe("スーザン1-2-3-4");
        Hyphens.FoldByContext("ケリ－").ShouldBe("ケリー");
        foreach (var hyphen in "-‐‑‒–—―−－ーｰ─━~〜～")
        {
            Hyphens.IsHyphen(hyphen).ShouldBeTrue();
        }
    }
}
