using Rpa.Scenarios.Ledgers;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class CareCheckTests
{
    [Fact]
    public void A_faultless_application_has_no_finding_and_every_derived_value()
    {
        var result = TestCare.Certification().CheckAll();

        result.Findings.ShouldBeEmpty();
        result.Derived.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["insured.atena_no"] = TestTown.Grandmother.AtenaNo,
            ["age_on_application"] = "80",
            ["insured_category"] = "1",
            ["insured_no"] = "0000000101",
            ["doctor.hospital_no"] = "9910000001",
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("ALS", "03")]
    [InlineData("パーキンソン病", "07")]
    [InlineData("風邪", null)]
    public void A_disease_of_the_list_derives_its_code(string written, string? code) =>
        TestCare.Certification().Text("no2.disease", written).CheckAll().Derived.GetValueOrDefault("disease_code").ShouldBe(code);

    [Fact]
    public void A_renewal_derives_the_last_day_of_what_it_renews() =>
        TestCare.Certification().After("2025-08-01", "2026-07-31", "2", "2026-07-20").CheckAll().Derived["valid_to"].ShouldBe("2026-07-31");

    [Fact]
    public void Without_a_ledger_only_what_the_paper_itself_says_is_found()
    {
        TestCare.Certification().In((ILedger?)null).CheckAll().Findings.ShouldBeEmpty();
        TestCare.Certification().Text("insured.birth", "1990-01-01").In((ILedger?)null).Letters("KG-004").ShouldBe("E");
    }

    [Fact]
    public void Fields_that_another_rule_tells_of_are_not_told_twice()
    {
        var care = TestCare.Certification().Empty("doctor.name", "doctor.hospital", "doctor.dept", "doctor.tel", "doctor.address", "doctor.last_visit", "consent.1", "consent.sign");

        care.Check("KG-001").ShouldBeEmpty();
        care.Letters("KG-020").ShouldBe("W");
        care.Letters("KG-030").ShouldBe("W");
        care.Disable("KG-020").Check("KG-001").ShouldHaveSingleItem().Fields.ShouldContain("doctor.name", StringComparer.Ordinal);
    }

    [Fact]
    public void With_doctor_and_hospital_the_rest_of_the_section_is_required() =>
        TestCare.Certification().Empty("doctor.dept").Check("KG-001").ShouldHaveSingleItem().Fields.ShouldBe(["doctor.dept"]);
}

public sealed class CareNumbersRuleTests
{
    [Theory]
    [InlineData("39992011", "")]
    [InlineData("33120015", "")]
    [InlineData("992016", "")]
    [InlineData("39992012", "E")]
    [InlineData("3999201", "E")]
    [InlineData("281000", "E")]
    public void The_insurers_number_must_fit(string number, string expected) => TestCare.Certification().Text("med.insurer_number", number).Letters("KG-002").ShouldBe(expected);

    [Theory]
    [InlineData(null, "")]
    [InlineData("614106526000", "")]
    [InlineData("614106526001", "E")]
    public void A_my_number_may_lack_and_must_not_be_wrong(string? number, string expected) => TestCare.Certification().Text("insured.my_number", number).Letters("KG-002").ShouldBe(expected);

    [Theory]
    [InlineData("false", "0000000101", "")]
    [InlineData("true", "0000000101", "E")]
    [InlineData("true", "0000000109", "")]
    [InlineData("true", "H000000101", "")]
    public void A_town_with_a_check_digit_of_its_own_in_the_insureds_number_says_so(string used, string number, string expected) =>
        TestCare.Certification().Set("KG-002", "insuredCheckDigit", used).Text("insured.number", number).Letters("KG-002").ShouldBe(expected);

    [Fact]
    public void A_finding_is_of_this_rule_and_never_shows_the_number()
    {
        var finding = TestCare.Certification().Text("insured.my_number", "123456789012").Check("KG-002").ShouldHaveSingleItem();

        finding.Rule.ShouldBe("KG-002");
        (finding.Message + finding.Advice).ShouldNotContain("123456789012");
    }
}

public sealed class CareAgeRuleTests
{
    [Theory]
    [InlineData("1986-07-21", "2026-07-20", "")]
    [InlineData("1986-07-22", "2026-07-20", "E")]
    public void Forty_is_reached_on_the_day_before_the_birthday(string birth, string appliedOn, string expected) =>
        TestCare.Certification().Born(birth, appliedOn, "2").Letters("KG-004").ShouldBe(expected);
}

public sealed class SecondInsuredRuleTests
{
    [Theory]
    [InlineData("1961-07-21", "2026-07-20", "")]
    [InlineData("1961-07-22", "2026-07-20", "E")]
    [InlineData("1961-07-21", "2026-07-19", "E")]
    public void Without_a_category_in_the_ledger_one_is_first_from_the_day_before_the_65th_birthday(string birth, string appliedOn, string expected) =>
        TestCare.Certification().Born(birth, appliedOn, "").Letters("KG-005").ShouldBe(expected);

    [Fact]
    public void The_ledgers_category_counts_before_the_age()
    {
        TestCare.Certification().Born("1961-07-22", "2026-07-20", "1").Letters("KG-005").ShouldBe("");
        TestCare.Certification().Born("1961-07-22", "2026-07-20", "2").Letters("KG-005").ShouldBe("E");
    }

    [Theory]
    [InlineData("関節リウマチ", "")]
    [InlineData("02", "")]
    [InlineData("ＡＬＳ", "")]
    [InlineData("くも膜下出血", "")]
    [InlineData("肺気腫", "")]
    [InlineData("シャイ・ドレーガー症候群", "")]
    [InlineData("後縦靭帯骨化症", "")]
    [InlineData("骨折を伴う骨粗しょう症", "")]
    [InlineData("がん(末期)", "")]
    [InlineData("高血圧症", "W")]
    public void A_disease_is_known_by_its_names_and_an_unknown_one_is_for_a_person(string disease, string expected) => Young().Text("no2.disease", disease).Letters("KG-005").ShouldBe(expected);

    [Fact]
    public void A_disease_that_was_not_asked_is_not_missing() => Young().NotAsked("no2.disease").Check("KG-005").ShouldBeEmpty();

    [Fact]
    public void Without_a_health_insurance_it_is_an_error_if_the_ledger_knows_one() => Young().Empty("med.insurer_name", "med.insurer_number", "med.number").Text("no2.disease", "02").Letters("KG-005").ShouldBe("E");

    [Theory]
    [InlineData(TestTown.InsuredNumber, "W")]
    [InlineData("H000000001", "")]
    public void One_insured_with_nobody_has_a_number_that_begins_with_H(string number, string expected)
    {
        var care = Young().Empty("med.insurer_number", "med.number").Text("med.insurer_name", "生活保護受給中").Text("no2.disease", "02").Text("insured.number", number);

        care.Letters("KG-005").ShouldBe(expected);
        care.Check("KG-001").ShouldBeEmpty("one insured with nobody has no number of an insurer");
    }

    [Fact]
    public void One_whom_the_ledger_knows_as_uninsured_is_a_warning() =>
        Young().Empty("med.insurer_name", "med.insurer_number", "med.number").Text("no2.disease", "02")
            .In(TestTown.Elders.With(TestTown.Grandmother with { Birth = new(1970, 5, 5) }) with { Insurances = [], Insured = [$"{TestTown.InsuredNumber},{TestTown.Grandmother.AtenaNo},2,,,,,"] })
            .Letters("KG-005").ShouldBe("W");

    private static TestCare Young() => TestCare.Certification().Born("1970-05-05", "2026-07-20", "2");
}

public sealed class FirstInsuredDiseaseRuleTests
{
    [Theory]
    [InlineData("1961-07-21", "N")]
    [InlineData("1961-07-22", "")]
    public void From_65_a_disease_is_noted(string birth, string expected) =>
        TestCare.Certification().Born(birth, "2026-07-20", "").Text("no2.disease", "脳梗塞").Letters("KG-006").ShouldBe(expected);

    [Fact]
    public void Without_a_disease_there_is_nothing_to_note() => TestCare.Certification().Check("KG-006").ShouldBeEmpty();
}

public sealed class QualificationLostRuleTests
{
    [Theory]
    [InlineData("2026-07-21", "")]
    [InlineData("2026-07-20", "E")]
    [InlineData("2026-07-19", "E")]
    public void The_day_of_loss_is_the_first_without_insurance(string lost, string expected) => TestCare.Certification()
        .In(TestTown.Elders.Enrolled($"{TestTown.InsuredNumber},{TestTown.Grandmother.AtenaNo},1,2011-07-14,{lost},死亡,,")).Letters("KG-007").ShouldBe(expected);

    [Theory]
    [InlineData(3, "2026-07-19", "E")]
    [InlineData(3, "2026-07-20", "")]
    [InlineData(1, null, "")]
    public void Without_the_insureds_file_the_residents_state_counts(int status, string? died, string expected)
    {
        var grandmother = TestTown.Grandmother with { Status = status, Died = died is null ? null : DateOnly.ParseExact(died, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };

        TestCare.Certification().In(TestTown.Elders.With(grandmother) with { Insured = [] }).Letters("KG-007").ShouldBe(expected);
    }
}

public sealed class NewThoughCertifiedRuleTests
{
    [Theory]
    [InlineData("2026-07-20", "2027-06-30", "E")]
    [InlineData("2026-07-21", "2027-06-30", "")]
    [InlineData("2025-07-01", "2026-07-20", "E")]
    [InlineData("2025-07-01", "2026-07-19", "")]
    public void A_certification_valid_on_the_day_stands_against_a_new_application(string from, string to, string expected) =>
        TestCare.Certification().In(TestTown.Elders.Certified(from, to)).Letters("KG-010").ShouldBe(expected);

    [Fact]
    public void Not_certified_is_no_certification() => TestCare.Certification().In(TestTown.Elders.Certified("2026-01-01", "2026-12-31", "非該当")).Check("KG-010").ShouldBeEmpty();
}

public sealed class RenewalWindowRuleTests
{
    [Theory]
    [InlineData("2026-05-31", "E")]
    [InlineData("2026-06-01", "")]
    [InlineData("2026-07-31", "")]
    [InlineData("2026-08-01", "E")]
    public void A_renewal_is_taken_from_60_days_before_expiry_to_expiry(string appliedOn, string expected) => Renewal(appliedOn).Letters("KG-011").ShouldBe(expected);

    [Fact]
    public void The_ledgers_word_ended_is_of_its_own_day() =>
        TestCare.Certification().Codes("kind", "2").In(TestTown.Elders.Certified("2025-08-01", "2026-07-31", status: "終了")).Check("KG-011").ShouldBeEmpty();

    [Fact]
    public void A_town_may_take_late_renewals_after_a_disaster_and_has_its_own_window()
    {
        Renewal("2026-08-01").Set("KG-011", "acceptLate", "true").Letters("KG-011").ShouldBe("W");
        Renewal("2026-05-31").Set("KG-011", "windowDays", "61").Letters("KG-011").ShouldBe("");
    }

    [Fact]
    public void There_must_be_something_to_renew() => TestCare.Certification().Codes("kind", "2").Letters("KG-011").ShouldBe("E");

    private static TestCare Renewal(string appliedOn) => TestCare.Certification().After("2025-08-01", "2026-07-31", "2", appliedOn);
}

public sealed class LevelChangeRuleTests
{
    [Theory]
    [InlineData("転倒による骨折", "2026-12-31", "")]
    [InlineData(null, "2026-12-31", "W")]
    [InlineData("転倒による骨折", "2026-07-20", "")]
    [InlineData("転倒による骨折", "2026-07-19", "E")]
    public void A_change_needs_a_reason_and_a_valid_certification(string? reason, string to, string expected)
    {
        var care = TestCare.Certification().After("2026-01-01", to, "3", "2026-07-20").Text("change.reason", reason);

        care.Letters("KG-012").ShouldBe(expected);
        care.Check("KG-001").ShouldBeEmpty();
    }
}

public sealed class PendingApplicationRuleTests
{
    [Theory]
    [InlineData("申請中", "E")]
    [InlineData("取下げ", "")]
    public void An_application_under_way_stands_against_another(string status, string expected) =>
        TestCare.Certification().In(TestTown.Elders.Applied("2026-07-01", status)).Letters("KG-013").ShouldBe(expected);

    [Theory]
    [InlineData("2026-05-21", false, "E")]
    [InlineData("2026-05-20", false, "")]
    [InlineData("2026-09-18", false, "E")]
    [InlineData("2026-07-01", true, "")]
    public void Another_case_of_the_same_person_is_found_within_60_days(string day, bool withdrawn, string expected) => TestCare.Certification()
        .Besides(new("K-0", null, TestTown.Grandmother.AtenaNo, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), withdrawn))
        .Letters("KG-013").ShouldBe(expected);

    [Fact]
    public void The_same_number_of_the_source_is_the_same_application() =>
        TestCare.Certification().From("GR1").Besides(new("K-0", "GR1", null, null, false)).Letters("KG-013").ShouldBe("E");
}

public sealed class PreviousCertificationRuleTests
{
    [Theory]
    [InlineData("3", "2026-01-01", "2026-12-31", "")]
    [InlineData("4", "2026-01-01", "2026-12-31", "W")]
    [InlineData("3", "2026-01-02", "2026-12-31", "W")]
    [InlineData("3", "2026-01-01", "2026-12-30", "W")]
    [InlineData("4", "2026-01-01", "2026-12-30", "WW")]
    public void What_is_written_is_held_against_the_ledger(string level, string from, string to, string expected) => TestCare.Certification()
        .Codes("kind", "3").Codes("prev.level", level).Text("prev.from", from).Text("prev.to", to).In(TestTown.Elders.Certified("2026-01-01", "2026-12-31"))
        .Letters("KG-014").ShouldBe(expected);

    [Fact]
    public void One_who_moved_in_writes_of_the_former_town() => TestCare.Certification()
        .Codes("kind", "4").Codes("prev.level", "5").In(TestTown.Elders.Certified("2026-01-01", "2026-12-31")).Check("KG-014").ShouldBeEmpty();
}

public sealed class MoveInDaysRuleTests
{
    [Theory]
    [InlineData("2026-07-06", "")]
    [InlineData("2026-07-05", "W")]
    public void Fourteen_days_count_from_the_day_of_becoming_a_resident(string since, string expected) => TestCare.Certification()
        .Codes("kind", "4").Text("prev.move_in_city", "例示市")
        .In(TestTown.Elders.With(TestTown.Grandmother with { Since = DateOnly.ParseExact(since, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }))
        .Letters("KG-015").ShouldBe(expected);

    [Fact]
    public void One_who_does_not_say_to_have_moved_in_is_not_asked() =>
        TestCare.Certification().In(TestTown.Elders.With(TestTown.Grandmother with { Since = new(2000, 1, 1) })).Check("KG-015").ShouldBeEmpty();
}

public sealed class DoctorRuleTests
{
    [Theory]
    [InlineData("doctor.name", "W")]
    [InlineData("doctor.hospital", "W")]
    [InlineData("doctor.dept", "")]
    public void A_doctor_and_a_hospital_are_needed_for_the_opinion(string field, string expected) => TestCare.Certification().Empty(field).Letters("KG-020").ShouldBe(expected);

    [Fact]
    public void A_source_that_does_not_ask_cannot_lack_one() => TestCare.Certification().NotAsked("doctor.name").Check("KG-020").ShouldBeEmpty();
}

public sealed class HospitalRuleTests
{
    [Theory]
    [InlineData("見本市立総合病院", "")]
    [InlineData("見本市立 総合病院", "")]
    [InlineData("わかば病院", "")]
    [InlineData("医療法人社団若葉会　わかば病院", "")]
    [InlineData("病院", "W")]
    [InlineData("ことぶき内科医院", "W")]
    public void A_hospital_is_known_in_full_or_without_its_corporation(string name, string expected) => TestCare.Certification().Text("doctor.hospital", name).Letters("KG-021").ShouldBe(expected);
}

public sealed class ConsentRuleTests
{
    [Theory]
    [InlineData("1", true, "")]
    [InlineData("2", true, "W")]
    [InlineData(null, true, "W")]
    [InlineData("1", false, "W")]
    [InlineData(null, false, "W")]
    public void Consent_needs_its_mark_and_a_signature(string? code, bool withSign, string expected) =>
        TestCare.Certification().Codes("consent.1", code is null ? [] : [code]).Flag("consent.sign", withSign).Letters("KG-030").ShouldBe(expected);

    [Fact]
    public void An_export_without_a_signature_does_not_lack_one() => TestCare.Certification().NotAsked("consent.sign").Check("KG-030").ShouldBeEmpty();
}

public sealed class ApplicantRuleTests
{
    [Theory]
    [InlineData("髙橋　一郎", "長男", null, "W")]
    [InlineData("髙橋　一郎", "長男", "ケアプラン旭", "")]
    [InlineData("高橋　ウメ", null, null, "")]
    [InlineData("髙橋　ウメ", "本人", null, "")]
    [InlineData(null, null, null, "")]
    public void Another_than_the_insured_needs_an_agent_or_a_mandate(string? name, string? relation, string? agent, string expected) =>
        TestCare.Certification().Text("applicant.name", name).Text("applicant.relation", relation).Text("agent.name", agent).Letters("KG-031").ShouldBe(expected);
}

public sealed class LivesElsewhereRuleTests
{
    [Theory]
    [InlineData("1", 1, "W")]
    [InlineData("", 2, "W")]
    [InlineData("", 1, "")]
    public void One_who_lives_elsewhere_and_stays_insured_here_is_shown(string flag, int status, string expected) => TestCare.Certification()
        .In(TestTown.Elders.With(TestTown.Grandmother with { Status = status }).Enrolled($"{TestTown.InsuredNumber},{TestTown.Grandmother.AtenaNo},1,2011-07-14,,,{flag},"))
        .Letters("KG-032").ShouldBe(expected);
}

public sealed class BenefitRestrictionRuleTests
{
    [Theory]
    [InlineData("1", "N")]
    [InlineData("", "")]
    public void A_restriction_is_shown(string flag, string expected) => TestCare.Certification()
        .In(TestTown.Elders.Enrolled($"{TestTown.InsuredNumber},{TestTown.Grandmother.AtenaNo},1,2011-07-14,,,,{flag}")).Letters("KG-034").ShouldBe(expected);
}

public sealed class CareProtectionTests
{
    [Fact]
    public void One_under_protection_or_in_such_a_household_is_not_typed_by_a_robot()
    {
        TestCare.Certification().Check("KG-033").ShouldBeEmpty();
        TestCare.Certification().In(TestTown.Elders.With(TestTown.Grandmother with { Protected = true })).Check("KG-033").ShouldHaveSingleItem().Fields.ShouldBe(["insured.name"]);
        TestCare.Certification().In(TestTown.Elders.With(TestTown.Grandfather with { Protected = true })).Letters("KG-033").ShouldBe("E");
    }
}
