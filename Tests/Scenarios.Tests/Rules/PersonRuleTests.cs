using Rpa.Scenarios.Rules;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class RequiredFieldsRuleTests
{
    [Fact]
    public void A_complete_claim_lacks_nothing() => new TestClaim().Check("JT-001").ShouldBeEmpty();

    [Fact]
    public void All_missing_fields_are_named_in_one_finding()
    {
        var finding = new TestClaim().Empty("claimant.tel", "claimant.postal").Check("JT-001").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Error);
        finding.Fields.ShouldBe(["claimant.postal", "claimant.tel"]);
        finding.Message.ShouldContain("電話番号");
    }

    [Fact]
    public void What_the_source_did_not_ask_is_not_missing() =>
        new TestClaim().NotAsked("claimant.my_number", "consent.sign", "consent.date").Check("JT-001").ShouldBeEmpty();

    [Fact]
    public void What_became_required_by_another_answer_is_missing() =>
        new TestClaim().Empty("spouse.birth").Check("JT-001").ShouldHaveSingleItem().Fields.ShouldBe(["spouse.birth"]);

    [Fact]
    public void Without_a_spouse_nothing_of_the_spouse_is_missing() =>
        new TestClaim().Codes("spouse.exists", "2").Empty("spouse.name", "spouse.kana", "spouse.birth", "spouse.my_number").Codes("spouse.job").Check("JT-001").ShouldBeEmpty();

    [Fact]
    public void Columns_of_an_account_that_is_not_given_at_all_are_left_to_the_rule_on_accounts()
    {
        var claim = NoAccount();

        claim.Check("JT-001").ShouldBeEmpty();
        claim.Letters("JT-042").ShouldBe("E");
        NoAccount().Disable("JT-042").Check("JT-001").ShouldHaveSingleItem().Fields.ShouldContain("bank.account", StringComparer.Ordinal);
    }

    [Fact]
    public void An_account_without_its_holder_lacks_the_holder() =>
        new TestClaim().Empty("bank.holder_kana").Check("JT-001").ShouldHaveSingleItem().Fields.ShouldBe(["bank.holder_kana"]);

    private static TestClaim NoAccount() => new TestClaim()
        .Empty("bank.name", "bank.branch", "bank.code", "bank.branch_code", "bank.account", "bank.holder_kana").Codes("bank.type").Codes("bank.kind").Codes("bank.branch_kind");
}

public sealed class MyNumberRuleTests
{
    [Theory]
    [InlineData("123456789018", "")]
    [InlineData("614106526000", "")]
    [InlineData("123456789012", "E")]
    [InlineData("12345678901", "E")]
    [InlineData("111111111111", "E")]
    public void The_check_digit_must_fit(string number, string expected) => new TestClaim().Text("claimant.my_number", number).Letters("JT-002").ShouldBe(expected);

    [Fact]
    public void The_message_names_the_field_and_never_the_number()
    {
        var finding = new TestClaim().Text("child.2.my_number", "123456789012").Check("JT-002").ShouldHaveSingleItem();

        finding.Fields.ShouldBe(["child.2.my_number"]);
        finding.Message.ShouldContain("児童2 個人番号");
        (finding.Message + finding.Advice).ShouldNotContain("123456789012");
    }

    [Fact]
    public void An_empty_number_is_not_a_wrong_one() => new TestClaim().Empty("claimant.my_number").Check("JT-002").ShouldBeEmpty();
}

public sealed class SameMyNumberRuleTests
{
    [Fact]
    public void One_number_for_two_persons_is_an_error_on_both_fields()
    {
        var finding = new TestClaim().Text("spouse.my_number", TestTown.FatherNumber).Check("JT-003").ShouldHaveSingleItem();

        finding.Fields.ShouldBe(["spouse.my_number", "claimant.my_number"]);
        finding.Message.ShouldNotContain(TestTown.FatherNumber);
    }

    [Fact]
    public void Different_numbers_are_fine() => new TestClaim().Check("JT-003").ShouldBeEmpty();

    [Fact]
    public void The_slip_is_not_told_again_as_a_difference_from_the_ledger() =>
        new TestClaim().Text("spouse.my_number", TestTown.FatherNumber).Check("JT-006").ShouldBeEmpty();
}

public sealed class ClaimantFoundRuleTests
{
    private static readonly Resident Namesake = new("0000000009", "H9", "髙橋　一郎", "タカハシ　イチロウ", new(1990, 4, 2))
    {
        Address = "架空県見本市中央２丁目１番１号",
    };

    [Fact]
    public void Found_by_number_or_by_name_kana_and_birth()
    {
        new TestClaim().Check("JT-004").ShouldBeEmpty();
        new TestClaim().NotAsked("claimant.my_number").Check("JT-004").ShouldBeEmpty();
        new TestClaim().NotAsked("claimant.my_number").Text("claimant.kana", "たかはし いちろう").Check("JT-004").ShouldBeEmpty();
        new TestClaim().NotAsked("claimant.my_number").Text("claimant.kana", "タカバシ　イチロ").Check("JT-004").ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_found_is_an_error() =>
        new TestClaim().NotAsked("claimant.my_number").Text("claimant.name", "山田　次郎").Text("claimant.kana", "ヤマダ　ジロウ").Letters("JT-004").ShouldBe("E");

    [Fact]
    public void Namesakes_of_the_same_birth_are_told_apart_by_the_address() =>
        new TestClaim().NotAsked("claimant.my_number").In(TestTown.Family.With(Namesake)).Facts().Claimant.Resident!.AtenaNo.ShouldBe("0000000001");

    [Fact]
    public void Namesakes_that_cannot_be_told_apart_are_an_error()
    {
        var finding = new TestClaim().NotAsked("claimant.my_number").Empty("claimant.address", "claimant.tel").In(TestTown.Family.With(Namesake))
            .Check("JT-004").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldContain("複数");
    }

    [Fact]
    public void A_number_of_another_resident_is_an_error_although_the_name_fits() =>
        new TestClaim().Text("claimant.my_number", "999921815520").In(TestTown.Family.With(Namesake with { MyNumber = "999921815520", Name = "山田　次郎", Kana = "ヤマダ　ジロウ", Birth = new(1970, 1, 1) }))
            .Letters("JT-004").ShouldBe("E");

    [Fact]
    public void A_misread_name_with_the_right_number_and_birth_is_found() =>
        new TestClaim().Text("claimant.name", "高播　一即").Text("claimant.kana", "カカハシ　イチロワ").Check("JT-004").ShouldBeEmpty();

    [Fact]
    public void A_foreign_resident_is_found_by_the_alias()
    {
        var foreigner = TestTown.Father with { Name = "NGUYEN　VAN NAM", Kana = "グエン　ヴァン　ナム", AliasName = "髙橋　一郎", AliasKana = "タカハシ　イチロウ", MyNumber = null };

        var claim = new TestClaim().NotAsked("claimant.my_number").In(TestTown.Family.With(foreigner));

        claim.Check("JT-004").ShouldBeEmpty();
        claim.Check("JT-007").ShouldBeEmpty();
        claim.Check("JT-041").ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_ledger_it_says_so() =>
        new TestClaim().In((Rpa.Scenarios.Ledgers.ILedger?)null).Check("JT-004").ShouldHaveSingleItem().Message.ShouldContain("台帳が取り込まれていない");
}

public sealed class ClaimantResidentRuleTests
{
    [Fact]
    public void A_resident_is_fine() => new TestClaim().Check("JT-005").ShouldBeEmpty();

    [Theory]
    [InlineData("2026-07-19", "E")]
    [InlineData("2026-07-20", "E")]
    [InlineData("2026-07-21", "W")]
    public void Moving_out_by_the_claim_date_is_an_error_and_after_it_a_warning(string left, string expected) =>
        new TestClaim().In(TestTown.Family.With(TestTown.Father with { Status = 2, MovedOut = Day(left) })).Letters("JT-005").ShouldBe(expected);

    [Fact]
    public void The_dead_cannot_claim() =>
        new TestClaim().In(TestTown.Family.With(TestTown.Father with { Status = 3, Died = new(2026, 7, 1) })).Check("JT-005").ShouldHaveSingleItem().Message.ShouldContain("死亡者");

    [Theory]
    [InlineData("2026-07-20", "")]
    [InlineData("2026-07-21", "E")]
    public void A_claim_before_moving_in_is_an_error(string since, string expected) =>
        new TestClaim().In(TestTown.Family.With(TestTown.Father with { Since = Day(since) })).Letters("JT-005").ShouldBe(expected);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class LedgerBirthRuleTests
{
    [Fact]
    public void Births_as_in_the_ledger_are_fine() => new TestClaim().Check("JT-006").ShouldBeEmpty();

    [Fact]
    public void A_wrong_birth_of_the_claimant_is_found_by_number()
    {
        var finding = new TestClaim().Text("claimant.birth", "1990-04-03").Check("JT-006").ShouldHaveSingleItem();

        finding.Fields.ShouldBe(["claimant.birth"]);
        finding.Message.ShouldContain("平成2年4月2日");
    }

    [Fact]
    public void Without_a_number_a_wrong_birth_is_found_where_the_address_or_the_telephone_agrees()
    {
        new TestClaim().NotAsked("claimant.my_number").Text("claimant.birth", "1990-04-03").Letters("JT-006").ShouldBe("E");
        new TestClaim().NotAsked("claimant.my_number").Text("claimant.birth", "1990-04-03").Empty("claimant.address").Letters("JT-006").ShouldBe("E");
    }

    [Fact]
    public void A_namesake_of_another_birth_elsewhere_is_not_taken_for_the_claimant()
    {
        var claim = new TestClaim().NotAsked("claimant.my_number").Text("claimant.birth", "1990-04-03").Empty("claimant.address", "claimant.tel");

        claim.Facts().Claimant.Resident.ShouldBeNull();
        claim.Letters("JT-004").ShouldBe("E");
    }

    [Fact]
    public void A_wrong_birth_of_a_child_is_found_within_the_household() =>
        new TestClaim().Text("child.1.birth", "2026-07-16").Check("JT-006").ShouldHaveSingleItem().Fields.ShouldBe(["child.1.birth"]);

    [Fact]
    public void A_newborn_not_yet_in_the_ledger_waits_for_the_register()
    {
        var finding = new TestClaim().In(TestTown.Family.Without(TestTown.Baby)).Check("JT-006").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Error);
        finding.Advice.ShouldContain("出生届");
    }

    [Fact]
    public void An_older_child_not_in_the_ledger_is_an_error() =>
        new TestClaim().Child(2, "髙橋　遠", "タカハシ　トオイ", "2015-01-01").Check("JT-006").ShouldHaveSingleItem().Advice.ShouldContain("住登外");

    [Fact]
    public void A_spouse_not_in_the_ledger_is_a_warning() => new TestClaim().In(TestTown.Family.Without(TestTown.Mother)).Letters("JT-006").ShouldBe("W");

    [Fact]
    public void A_number_of_the_spouse_that_is_not_the_ledgers_is_an_error() =>
        new TestClaim().Text("spouse.my_number", "999921815520").Check("JT-006").ShouldHaveSingleItem().Fields.ShouldBe(["spouse.my_number"]);
}

public sealed class LedgerSpellingRuleTests
{
    [Fact]
    public void The_ledgers_own_spelling_is_fine() => new TestClaim().Check("JT-007").ShouldBeEmpty();

    [Fact]
    public void A_variant_is_a_warning_that_shows_the_ledgers_letters()
    {
        var finding = new TestClaim().Text("claimant.name", "高橋　一郎").Check("JT-007").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldContain("髙橋　一郎");
        finding.Message.ShouldContain("字体");
    }

    [Fact]
    public void Another_name_is_a_warning_too() => new TestClaim().Text("spouse.name", "髙橋　花").Check("JT-007").ShouldHaveSingleItem().Message.ShouldNotContain("字体");

    [Theory]
    [InlineData("タカハシイチロウ", "")]
    [InlineData("ﾀｶﾊｼ ｲﾁﾛｳ", "")]
    [InlineData("タカハシ　イチロー", "W")]
    public void Kana_is_compared_loosely(string kana, string expected) => new TestClaim().Text("claimant.kana", kana).Letters("JT-007").ShouldBe(expected);

    [Theory]
    [InlineData("架空県見本市本町１丁目２番３号　見本ハイツ１０１号", "")]
    [InlineData("本町1-2-3", "")]
    [InlineData("見本市本町1-2-3-101", "")]
    [InlineData("見本市本町1-2-4", "W")]
    [InlineData("見本市本町1-2-3 見本ハイツ102号", "W")]
    [InlineData("例示市本町1-2-3", "W")]
    public void Addresses_are_compared_folded_and_the_ledgers_is_never_shown(string address, string expected)
    {
        var claim = new TestClaim().Text("claimant.address", address);

        claim.Letters("JT-007").ShouldBe(expected);
        claim.Check("JT-007").ShouldAllBe(finding => !finding.Message.Contains("丁目", StringComparison.Ordinal));
    }
}

public sealed class ProtectionRuleTests
{
    [Fact]
    public void Nobody_under_protection_is_fine() => new TestClaim().Check("JT-061").ShouldBeEmpty();

    [Fact]
    public void A_claimant_under_protection_stops_the_automation() =>
        new TestClaim().In(TestTown.Family.With(TestTown.Father with { Protected = true })).Check("JT-061").ShouldHaveSingleItem().Fields.ShouldBe(["claimant.name"]);

    [Fact]
    public void A_child_under_protection_stops_it_too() =>
        new TestClaim().In(TestTown.Family.With(TestTown.Baby with { Protected = true })).Check("JT-061").ShouldHaveSingleItem().Fields.ShouldBe(["child.1.name"]);

    [Fact]
    public void A_member_of_the_household_who_is_not_on_the_form_stops_it_too() =>
        new TestClaim().In(TestTown.Family.With(new Resident("0000000008", "H1", "髙橋　祖母", "タカハシ　ソボ", new(1950, 1, 1)) { Protected = true })).Letters("JT-061").ShouldBe("E");

    [Fact]
    public void A_neighbour_does_not() =>
        new TestClaim().In(TestTown.Family.With(new Resident("0000000008", "H8", "山田　松", "ヤマダ　マツ", new(1950, 1, 1)) { Protected = true })).Check("JT-061").ShouldBeEmpty();
}

public sealed class DuplicateApplicationRuleTests
{
    [Fact]
    public void The_first_application_is_fine() => new TestClaim().From("R1").Check("JT-062").ShouldBeEmpty();

    [Fact]
    public void The_same_number_at_the_source_is_an_error() => new TestClaim().From("R1").After(Prior("C-0", "R1", null, null)).Letters("JT-062").ShouldBe("E");

    [Theory]
    [InlineData("2026-05-21", "W")]
    [InlineData("2026-05-20", "")]
    [InlineData("2026-09-18", "W")]
    [InlineData("2026-09-19", "")]
    [InlineData(null, "W")]
    public void The_same_claimant_within_sixty_days_is_a_warning(string? day, string expected) =>
        new TestClaim().After(Prior("C-0", null, "0000000001", day)).Letters("JT-062").ShouldBe(expected);

    [Fact]
    public void The_window_is_the_towns() =>
        new TestClaim().Set("JT-062", "windowDays", "30").After(Prior("C-0", null, "0000000001", "2026-05-21")).Check("JT-062").ShouldBeEmpty();

    [Fact]
    public void A_withdrawn_one_and_the_case_itself_do_not_count() =>
        new TestClaim().From("R1").After(Prior("C-0", "R1", "0000000001", "2026-07-20") with { Withdrawn = true }).After(Prior("C-1", "R1", "0000000001", "2026-07-20"))
            .Check("JT-062").ShouldBeEmpty();

    private static PriorApplication Prior(string reference, string? sourceReference, string? atenaNo, string? claimDate) => new(
        reference, sourceReference, atenaNo,
        claimDate is null ? null : DateOnly.ParseExact(claimDate, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), false);
}
