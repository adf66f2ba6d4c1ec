using Rpa.Scenarios.Rules;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class BurdenCheckTests
{
    [Fact]
    public void A_faultless_application_has_no_finding_and_every_derived_value()
    {
        var result = TestCare.Burden().CheckAll();

        result.Findings.ShouldBeEmpty();
        result.Derived.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["insured.atena_no"] = TestTown.Grandmother.AtenaNo,
            ["spouse.atena_no"] = TestTown.Grandfather.AtenaNo,
            ["age_on_application"] = "80",
            ["insured_category"] = "1",
            ["insured_no"] = "0000000101",
            ["asset_total"] = "14550000",
            ["effective_from"] = "2026-07-01",
        }, ignoreOrder: true);
    }

    [Fact]
    public void Rules_on_residents_protection_and_the_same_number_hold_here_too()
    {
        TestCare.Burden().Text("insured.birth", "1946-07-16").CheckAll().Findings.ShouldHaveSingleItem().Rule.ShouldBe("KG-003");
        TestCare.Burden().In(TestTown.Elders.With(TestTown.Grandmother with { Protected = true })).CheckAll().Findings.ShouldHaveSingleItem().Rule.ShouldBe("KG-033");
        TestCare.Burden().Text("spouse.my_number", TestTown.MotherNumber).CheckAll().Findings.ShouldContain(finding => finding.Rule == "JT-003");
    }
}

public sealed class BurdenBasicsRuleTests
{
    [Fact]
    public void Everything_at_hand_is_fine() => TestCare.Burden().Check("FG-001").ShouldBeEmpty();

    [Fact]
    public void A_required_field_that_is_empty_is_named()
    {
        var finding = TestCare.Burden().Empty("insured.tel", "consent.date").Check("FG-001").ShouldHaveSingleItem();

        (finding.Rule, finding.Severity).ShouldBe(("FG-001", Severity.Error));
        finding.Fields.ShouldBe(["insured.tel", "consent.date"]);
    }

    [Fact]
    public void What_another_rule_tells_of_is_not_told_twice() =>
        TestCare.Burden().Empty("spouse.name", "spouse.birth", "income.stage", "consent.sign", "consent.spouse_sign").Check("FG-001").ShouldBeEmpty();

    [Theory]
    [InlineData("614106526000", "")]
    [InlineData("614106526001", "E")]
    [InlineData(null, "")]
    public void A_my_number_may_lack_and_must_not_be_wrong(string? number, string expected) => TestCare.Burden().Text("insured.my_number", number).Letters("FG-001").ShouldBe(expected);

    [Theory]
    [InlineData("9999999999")]
    [InlineData("0000000102")]
    public void A_number_that_is_not_the_insureds_is_told_once(string number)
    {
        var town = TestTown.Elders with { Insured = [.. TestTown.Elders.Insured, $"0000000102,{TestTown.Grandfather.AtenaNo},1,,,,,"] };

        TestCare.Burden().Text("insured.number", number).In(town).CheckAll().Findings.ShouldHaveSingleItem().Rule.ShouldBe("FG-001");
    }
}

public sealed class BurdenSpouseRuleTests
{
    [Theory]
    [InlineData("1", "髙橋　松蔵", "1944-01-20", "")]
    [InlineData("1", null, "1944-01-20", "E")]
    [InlineData("1", "髙橋　松蔵", null, "E")]
    [InlineData("1", null, null, "E")]
    [InlineData("2", "髙橋　松蔵", "1944-01-20", "W")]
    public void The_circle_and_the_columns_of_a_spouse_must_agree(string exists, string? name, string? birth, string expected) =>
        TestCare.Burden().Codes("spouse.exists", exists).Text("spouse.name", name).Text("spouse.birth", birth).Letters("FG-002").ShouldBe(expected);

    [Fact]
    public void Without_a_spouse_empty_columns_are_right() => TestCare.Burden().Codes("spouse.exists", "2")
        .Empty("spouse.name", "spouse.kana", "spouse.birth", "spouse.my_number", "spouse.address_same", "spouse.taxed").Check("FG-002").ShouldBeEmpty();
}

public sealed class BurdenIncomeRuleTests
{
    [Theory]
    [InlineData("2", "")]
    [InlineData("3-1", "")]
    [InlineData("", "E")]
    [InlineData("2,3-1", "E")]
    public void Exactly_one_box_is_ticked(string codes, string expected) =>
        TestCare.Burden().Codes("income.stage", codes.Split(',', StringSplitOptions.RemoveEmptyEntries)).Letters("FG-003").ShouldBe(expected);
}

public sealed class BurdenAssetsRuleTests
{
    [Theory]
    [InlineData("1", false, 10_000_000)]
    [InlineData("1", true, 20_000_000)]
    [InlineData("2", false, 6_500_000)]
    [InlineData("2", true, 16_500_000)]
    [InlineData("3-1", false, 5_500_000)]
    [InlineData("3-1", true, 15_500_000)]
    [InlineData("3-2", false, 5_000_000)]
    [InlineData("3-2", true, 15_000_000)]
    public void Assets_up_to_the_limit_are_right_and_a_yen_more_is_not(string stage, bool couple, long limit)
    {
        // The ordinary sample holds 550,000 in securities and cash besides.
        var care = TestCare.Burden().Codes("income.stage", stage).Codes("spouse.exists", couple ? "1" : "2").Empty("assets.securities", "assets.other");

        care.Yen("assets.deposits", limit).Letters("FG-004").ShouldBe("");
        care.Yen("assets.deposits", limit + 1).Letters("FG-004").ShouldBe("E");
        care.Yen("assets.deposits", limit - 2).Yen("assets.securities", 1).Yen("assets.other", 1).Letters("FG-004").ShouldBe("");
        care.Yen("assets.other", 2).Letters("FG-004").ShouldBe("E");
        care.Yen("assets.debts", 1).Letters("FG-004").ShouldBe("", "debts are taken off");
    }

    [Theory]
    [InlineData("1961-07-21", 15_500_001, "E")]
    [InlineData("1961-07-22", 15_500_001, "")]
    [InlineData("1961-07-22", 20_000_000, "")]
    [InlineData("1961-07-22", 20_000_001, "E")]
    public void Under_65_the_limit_is_that_of_the_second_category(string birth, long deposits, string expected) => TestCare.Burden()
        .Born(birth, "2026-07-20", "").Empty("assets.securities", "assets.other").Yen("assets.deposits", deposits).Letters("FG-004").ShouldBe(expected);

    [Theory]
    [InlineData("2021-07-31", "E")]
    [InlineData("2021-08-01", "")]
    [InlineData("2025-07-31", "")]
    [InlineData("2025-08-01", "")]
    [InlineData("2026-07-31", "")]
    [InlineData("2026-08-01", "E")]
    public void A_month_without_a_table_is_an_error_and_never_guessed(string appliedOn, string expected) =>
        TestCare.Burden().Text("app.date", appliedOn).Yen("assets.deposits", 1).Letters("FG-004").ShouldBe(expected);

    [Fact]
    public void Without_a_stage_or_an_amount_there_is_nothing_to_compare()
    {
        TestCare.Burden().Yen("assets.deposits", 99_000_000).Codes("income.stage").Check("FG-004").ShouldBeEmpty();
        TestCare.Burden().Empty("assets.deposits", "assets.securities", "assets.other").Check("FG-004").ShouldBeEmpty();
    }
}

public sealed class BurdenTaxRuleTests
{
    [Theory]
    [InlineData("1", "1", "E")]
    [InlineData("1", "2", "")]
    [InlineData("2", "1", "")]
    public void A_taxed_spouse_is_an_error(string exists, string taxed, string expected) =>
        TestCare.Burden().Codes("spouse.exists", exists).Codes("spouse.taxed", taxed).Letters("FG-005").ShouldBe(expected);

    [Theory]
    [InlineData("2025-08-01,1,0,0,", "E")]
    [InlineData("2025-08-01,0,1,0,", "E")]
    [InlineData("2025-08-01,0,0,0,", "")]
    [InlineData("2024-08-01,1,0,0,", "")]
    public void So_is_a_household_that_the_tax_data_of_that_year_know_as_taxed(string row, string expected) => TestCare.Burden()
        .In(TestTown.Elders with { Burdens = [$"{TestTown.Grandmother.AtenaNo},{row}"] }).Letters("FG-005").ShouldBe(expected);
}

public sealed class BurdenConsentRuleTests
{
    [Theory]
    [InlineData(true, true, "1", "")]
    [InlineData(false, true, "1", "E")]
    [InlineData(true, false, "1", "E")]
    [InlineData(false, false, "1", "EE")]
    [InlineData(true, false, "2", "")]
    public void Both_sign_where_there_is_a_spouse(bool own, bool spouses, string exists, string expected) =>
        TestCare.Burden().Flag("consent.sign", own).Flag("consent.spouse_sign", spouses).Codes("spouse.exists", exists).Letters("FG-006").ShouldBe(expected);
}

public sealed class BurdenAmountsRuleTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(700, "W")]
    [InlineData(3_000, "W")]
    [InlineData(3_001, "")]
    public void An_amount_as_small_as_one_in_ten_thousands_is_shown(long yen, string expected) => TestCare.Burden().Yen("assets.deposits", yen).Letters("FG-007").ShouldBe(expected);

    [Fact]
    public void The_town_sets_what_is_small() => TestCare.Burden().Yen("assets.deposits", 700).Set("FG-007", "belowYen", "699").Check("FG-007").ShouldBeEmpty();
}

public sealed class BurdenStageRuleTests
{
    [Theory]
    [InlineData(809_000, "2", "")]
    [InlineData(809_000, "3-1", "W")]
    [InlineData(809_001, "3-1", "")]
    [InlineData(1_200_000, "3-1", "")]
    [InlineData(1_200_001, "3-1", "W")]
    [InlineData(1_200_001, "3-2", "")]
    public void The_stage_follows_from_the_ledgers_income(long income, string declared, string expected) =>
        Known($"2025-08-01,0,0,0,{income}").Codes("income.stage", declared).Letters("FG-008").ShouldBe(expected);

    [Theory]
    [InlineData("2025-07-31", 800_000, "")]
    [InlineData("2025-07-31", 800_001, "W")]
    [InlineData("2025-08-01", 800_001, "")]
    public void The_threshold_is_that_of_the_day(string appliedOn, long income, string expected) =>
        Known($"2024-08-01,0,0,0,{income}", $"2025-08-01,0,0,0,{income}").Text("app.date", appliedOn).Codes("income.stage", "2").Letters("FG-008").ShouldBe(expected);

    [Fact]
    public void One_on_assistance_is_of_the_first_stage()
    {
        Known("2025-08-01,0,0,1,").Codes("income.stage", "1").Letters("FG-008").ShouldBe("");
        Known("2025-08-01,0,0,1,").Codes("income.stage", "2").Letters("FG-008").ShouldBe("W");
    }

    [Fact]
    public void Without_tax_data_nothing_is_said() => TestCare.Burden().Check("FG-008").ShouldBeEmpty();

    private static TestCare Known(params string[] rows) =>
        TestCare.Burden().In(TestTown.Elders with { Burdens = [.. rows.Select(row => $"{TestTown.Grandmother.AtenaNo},{row}")] });
}

public sealed class BurdenFacilityRuleTests
{
    [Theory]
    [InlineData("1", "特別養護老人ホームみほん", "2026-05-01", "")]
    [InlineData("1", "特別養護老人ホームみほん", null, "W")]
    [InlineData(null, "特別養護老人ホームみほん", null, "W")]
    [InlineData("2", "特別養護老人ホームみほん", null, "")]
    [InlineData("2", "特別養護老人ホームみほん", "2026-05-01", "W")]
    [InlineData(null, null, null, "")]
    public void A_stay_has_a_day_of_admission_and_a_short_stay_has_none(string? service, string? facility, string? admitted, string expected) => TestCare.Burden()
        .Codes("service", service is null ? [] : [service]).Text("facility.name", facility).Text("facility.admitted", admitted).Letters("FG-009").ShouldBe(expected);
}
