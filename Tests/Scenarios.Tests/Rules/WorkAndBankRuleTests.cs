using Rpa.Scenarios.Rules;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class CivilServantRuleTests
{
    [Theory]
    [InlineData("1", null, "")]
    [InlineData("3", "見本市役所", "E")]
    [InlineData("3", null, "E")]
    [InlineData("3", "独立行政法人見本機構", "W")]
    [InlineData("3", "日本郵便株式会社", "W")]
    public void A_civil_servant_claims_at_the_employer(string job, string? employer, string expected) =>
        new TestClaim().Codes("claimant.job", job).Text("claimant.employer", employer).Letters("JT-020").ShouldBe(expected);

    [Fact]
    public void The_town_lists_its_exceptions() =>
        new TestClaim().Codes("claimant.job", "3").Text("claimant.employer", "見本港務局").Set("JT-020", "exceptions", "港務局").Letters("JT-020").ShouldBe("W");

    [Fact]
    public void A_spouse_may_be_a_civil_servant() => new TestClaim().Codes("spouse.job", "3").Check("JT-020").ShouldBeEmpty();
}

public sealed class InsuranceEvidenceRuleTests
{
    [Fact]
    public void A_child_under_three_of_an_employee_needs_evidence() => Employee().Letters("JT-021").ShouldBe("W");

    [Fact]
    public void Evidence_attached_or_not_asked_for_is_fine()
    {
        Employee().Codes("attach", "3").Check("JT-021").ShouldBeEmpty();
        Employee().NotAsked("attach").Check("JT-021").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2023-08-31", "W")]
    [InlineData("2023-07-31", "")]
    public void Three_years_end_with_the_month_of_the_birthday(string birth, string expected) => Employee().Text("child.1.birth", birth).Letters("JT-021").ShouldBe(expected);

    [Fact]
    public void National_pension_needs_none() => new TestClaim().Check("JT-021").ShouldBeEmpty();

    private static TestClaim Employee() => new TestClaim().Codes("claimant.pension", "a");
}

public sealed class PensionAndEmployerRuleTests
{
    [Theory]
    [InlineData("1", "b", "見本製作所", "W")]
    [InlineData("1", "b", null, "")]
    [InlineData("1", "a", "見本製作所", "")]
    [InlineData("3", "b", "見本市役所", "")]
    [InlineData("2", "b", "髙橋商店", "")]
    public void An_employee_of_a_firm_is_rarely_in_the_national_pension(string job, string pension, string? employer, string expected) =>
        new TestClaim().Codes("claimant.job", job).Codes("claimant.pension", pension).Text("claimant.employer", employer).Letters("JT-022").ShouldBe(expected);
}

public sealed class BankAccountRuleTests
{
    [Fact]
    public void A_branch_of_the_master_with_seven_digits_is_fine() => new TestClaim().Check("JT-040").ShouldBeEmpty();

    [Theory]
    [InlineData("bank.account", "012345")]
    [InlineData("bank.account", "12345678")]
    [InlineData("bank.account", "0000000")]
    [InlineData("bank.account", "001234X")]
    [InlineData("bank.code", "0999")]
    [InlineData("bank.branch_code", "099")]
    public void A_wrong_number_is_an_error(string field, string value) => new TestClaim().Text(field, value).Check("JT-040").ShouldContain(f => f.Severity == Severity.Error);

    [Theory]
    [InlineData("1", "")]
    [InlineData("2", "E")]
    [InlineData("4", "E")]
    public void Only_ordinary_deposits_are_paid_into(string type, string expected) => new TestClaim().Codes("bank.type", type).Letters("JT-040").ShouldBe(expected);

    [Theory]
    [InlineData("見本銀行", "1", "緑ヶ丘支店", "2", "0971", "012")]
    [InlineData("見本", "1", "緑が丘", "2", "0971", "012")]
    [InlineData("見本", "1", "本店", "1", "0971", "001")]
    [InlineData("見本信金", null, "本店", "1", "1971", "002")]
    [InlineData("見本", null, "川端", "2", "1971", "009")]
    [InlineData("ＪＡ見本", null, "野田支所", "4", "7971", "003")]
    [InlineData("ゆうちょ銀行", "6", "〇五八", "2", "9900", "058")]
    public void Codes_are_found_by_the_names_that_people_write(string bank, string? kind, string branch, string branchKind, string bankCode, string branchCode)
    {
        var claim = new TestClaim().Empty("bank.code", "bank.branch_code").Text("bank.name", bank).Codes("bank.kind", kind is null ? [] : [kind])
            .Text("bank.branch", branch).Codes("bank.branch_kind", branchKind);

        claim.Check("JT-040").ShouldBeEmpty();
        claim.Facts().Derive()["bank.code"].ShouldBe(bankCode);
        claim.Facts().Derive()["bank.branch_code"].ShouldBe(branchCode);
    }

    [Fact]
    public void A_name_that_may_be_two_banks_is_an_error() =>
        new TestClaim().Empty("bank.code", "bank.branch_code").Text("bank.name", "見本").Codes("bank.kind").Text("bank.branch", "本店").Letters("JT-040").ShouldBe("E");

    [Fact]
    public void Names_and_codes_of_different_branches_are_a_warning() => new TestClaim().Text("bank.branch", "本店営業部").Letters("JT-040").ShouldBe("W");

    [Theory]
    [InlineData("10530", "12345671", "")]
    [InlineData("10530", "12345672", "E")]
    [InlineData("10990", "12345671", "E")]
    [InlineData("00530", "123456", "E")]
    public void Yucho_must_convert_to_an_ordinary_account_of_the_master(string symbol, string number, string expected) =>
        Yucho(symbol, number).Letters("JT-040").ShouldBe(expected);

    [Fact]
    public void Two_different_accounts_are_an_error_and_the_same_written_twice_is_fine()
    {
        Yucho("10530", "12345671").Text("bank.account", "7654321").Letters("JT-040").ShouldBe("E");
        Yucho("10530", "12345671").Text("bank.account", "1234567").Check("JT-040").ShouldBeEmpty();
    }

    internal static TestClaim Yucho(string symbol, string number) => new TestClaim()
        .Text("bank.name", "ゆうちょ").Codes("bank.kind", "6").Empty("bank.branch", "bank.code", "bank.branch_code", "bank.account").Codes("bank.branch_kind").Codes("bank.type")
        .Text("bank.yucho_kigo", symbol).Text("bank.yucho_bango", number);
}

public sealed class AccountHolderRuleTests
{
    [Theory]
    [InlineData("タカハシ　イチロウ", "")]
    [InlineData("ﾀｶﾊｼ ｲﾁﾛｳ", "")]
    [InlineData("タカハシイチロウ", "")]
    [InlineData("タカハシ　ハナコ", "E")]
    [InlineData("髙橋一郎", "E")]
    public void The_account_must_be_the_claimants_own(string holder, string expected) => new TestClaim().Text("bank.holder_kana", holder).Letters("JT-041").ShouldBe(expected);

    [Fact]
    public void Small_kana_and_long_marks_do_not_matter() =>
        new TestClaim().Text("claimant.kana", "ショウジ　リョー").Text("bank.holder_kana", "ｼﾖｳｼﾞ ﾘﾖ-").Check("JT-041").ShouldBeEmpty();

    [Fact]
    public void Without_an_account_there_is_no_holder() =>
        new TestClaim().Codes("bank.kokin", "1").Empty("bank.name", "bank.branch", "bank.code", "bank.branch_code", "bank.account", "bank.holder_kana").Check("JT-041").ShouldBeEmpty();
}

public sealed class BankOrPublicAccountRuleTests
{
    [Theory]
    [InlineData(true, true, "W")]
    [InlineData(true, false, "")]
    [InlineData(false, true, "")]
    [InlineData(false, false, "E")]
    public void One_of_the_two_must_be_given(bool publicAccount, bool account, string expected)
    {
        var claim = new TestClaim().Codes("bank.kokin", publicAccount ? ["1"] : []);
        if (!account)
        {
            claim.Empty("bank.name", "bank.branch", "bank.code", "bank.branch_code", "bank.account", "bank.holder_kana");
        }

        claim.Letters("JT-042").ShouldBe(expected);
    }

    [Fact]
    public void A_yucho_passbook_is_an_account() => BankAccountRuleTests.Yucho("10530", "12345671").Check("JT-042").ShouldBeEmpty();

    [Fact]
    public void A_source_that_asks_for_no_account_cannot_lack_one() =>
        new TestClaim().NotAsked("bank.kokin", "bank.name", "bank.branch", "bank.code", "bank.branch_code", "bank.account", "bank.holder_kana", "bank.yucho_kigo", "bank.yucho_bango")
            .Check("JT-042").ShouldBeEmpty();
}

public sealed class YuchoConversionRuleTests
{
    [Fact]
    public void The_converted_account_is_shown() =>
        BankAccountRuleTests.Yucho("10550", "14145011").Check("JT-043").ShouldHaveSingleItem().Message.ShouldContain("→ 058-1414501");

    [Fact]
    public void What_cannot_be_converted_is_left_to_the_rule_on_accounts() => BankAccountRuleTests.Yucho("10550", "14145012").Check("JT-043").ShouldBeEmpty();

    [Fact]
    public void Another_bank_needs_no_conversion() => new TestClaim().Check("JT-043").ShouldBeEmpty();
}
