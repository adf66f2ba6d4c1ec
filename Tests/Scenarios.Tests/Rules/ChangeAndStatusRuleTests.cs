using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Tests.Applications;
using Rpa.Scenarios.Tests.Procedures;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class AllowanceChangeTests
{
    [Fact]
    public void A_faultless_increase_has_no_finding_and_every_derived_value()
    {
        var result = TestClaim.Change().CheckAll();

        result.Findings.ShouldBeEmpty();
        result.Derived.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["claimant.atena_no"] = "0000000001",
            ["child.1.atena_no"] = "0000000003",
            ["child_count"] = "1",
            ["sibling_count"] = "0",
            ["start_month"] = "2026-08",
            ["start_deadline"] = "2026-07-30",
            ["certification_no"] = "900000001",
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("2026-07-30", "2026-08")]
    [InlineData("2026-07-31", "2026-08")]
    [InlineData("2026-08-01", "2026-09")]
    public void An_increase_counts_from_the_month_after_the_claim_or_within_15_days_after_the_event(string claimed, string month) =>
        TestClaim.Change().Dates("2026-07-15", claimed).Facts().Start!.Month.ShouldBe(month);

    [Theory]
    [InlineData("2026-07-31", "2026-10-31", "2026-08")]
    [InlineData("2026-08-01", "2026-08-01", "2026-09")]
    public void A_decrease_counts_from_the_month_after_the_event_whenever_it_is_notified(string happened, string claimed, string month)
    {
        var claim = TestClaim.Decrease().Dates(happened, claimed);

        claim.Facts().Start!.Month.ShouldBe(month);
        claim.Check("JT-050").ShouldBeEmpty();
        claim.Check("JT-051").ShouldBeEmpty();
    }

    [Fact]
    public void A_faultless_decrease_has_no_finding_though_nothing_of_custody_is_written() => TestClaim.Decrease().CheckAll().Findings.ShouldBeEmpty();

    [Fact]
    public void A_child_that_died_or_left_is_no_fault_of_a_decrease()
    {
        var town = TestTown.Paid.With(TestTown.Daughter with { Status = 3, Died = new(2026, 7, 15) }).Paying(TestTown.Father.AtenaNo, TestTown.Daughter.AtenaNo);

        TestClaim.Decrease().Codes("reason", "21").In(town).CheckAll().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_change_of_older_siblings_alone_needs_no_child()
    {
        var claim = TestClaim.Change().Empty("child.1.name", "child.1.kana", "child.1.birth").Codes("reason", "16").Sibling(1, "2006-05-01");

        claim.Check("JT-010").ShouldBeEmpty();
        TestClaim.Change().Empty("child.1.name", "child.1.kana", "child.1.birth").Letters("JT-010").ShouldBe("E");
    }

    [Fact]
    public void An_event_after_the_notice_is_an_error_either_way()
    {
        TestClaim.Change().Dates("2026-07-21", "2026-07-20").Letters("JT-051").ShouldBe("E");
        TestClaim.Decrease().Dates("2026-07-21", "2026-07-20").Letters("JT-051").ShouldBe("E");
    }

    [Fact]
    public void A_child_already_paid_cannot_be_added()
    {
        TestClaim.Change().In(TestTown.Paid.Paying(TestTown.Father.AtenaNo, TestTown.Daughter.AtenaNo, TestTown.Baby.AtenaNo)).Letters("JT-014").ShouldBe("E");
        TestClaim.Change().Codes("child.1.custody", "2").Letters("JT-032").ShouldBe("E");
    }

    [Fact]
    public void Messages_speak_of_the_recipient() =>
        TestClaim.Change().In(TestTown.Paid.Without(TestTown.Father)).Check("JT-004").ShouldHaveSingleItem().Message.ShouldStartWith("受給者が");
}

public sealed class AllowanceStatusTests
{
    [Fact]
    public void A_faultless_report_has_no_finding() => TestClaim.Status().CheckAll().Findings.ShouldBeEmpty();

    [Fact]
    public void Children_paid_to_the_recipient_are_right_and_those_of_another_are_not()
    {
        TestClaim.Status().Check("JT-014").ShouldBeEmpty();
        TestClaim.Status().In(TestTown.Paid.With(TestTown.Brother).Paying(TestTown.Mother.AtenaNo, TestTown.Daughter.AtenaNo)).Letters("JT-014").ShouldBe("E");
    }

    [Theory]
    [InlineData("JT-020", "claimant.job", "3", "E")]
    [InlineData("JT-032", "child.1.custody", "2", "E")]
    [InlineData("JT-033", "child.1.living", "2", "W")]
    public void The_rules_of_the_claim_hold_here_too(string rule, string field, string code, string expected) => TestClaim.Status().Codes(field, code).Letters(rule).ShouldBe(expected);
}

public sealed class RecipientRuleTests
{
    [Fact]
    public void One_who_was_never_paid_must_claim() => TestClaim.Change().In(TestTown.Paid).Letters("JT-070").ShouldBe("E");

    [Fact]
    public void So_must_one_whose_payment_has_ended() =>
        TestClaim.Change().In(TestTown.Paid.PaidUntil(TestTown.Father.AtenaNo, TestTown.Daughter.AtenaNo)).Check("JT-070").ShouldHaveSingleItem().Message.ShouldContain("終わっています");

    [Theory]
    [InlineData("900000001", "")]
    [InlineData(null, "")]
    [InlineData("900000007", "W")]
    public void Another_certification_number_is_shown(string? number, string expected) => TestClaim.Change().Text("claimant.certification_no", number).Letters("JT-070").ShouldBe(expected);
}

public sealed class RemovedChildRuleTests
{
    [Fact]
    public void Only_a_child_that_is_paid_can_be_taken_off()
    {
        TestClaim.Decrease().Check("JT-071").ShouldBeEmpty();
        TestClaim.Decrease().In(TestTown.Paid.Paying(TestTown.Father.AtenaNo, TestTown.Baby.AtenaNo)).Letters("JT-071").ShouldBe("E");
        TestClaim.Change().Check("JT-071").ShouldBeEmpty();
    }
}

public sealed class FormerChildRuleTests
{
    [Fact]
    public void A_child_paid_once_is_shown_when_it_comes_back()
    {
        var town = TestTown.Paid.Paying(TestTown.Father.AtenaNo, TestTown.Daughter.AtenaNo) with { Former = [TestTown.Baby.AtenaNo] };

        TestClaim.Change().In(town).Letters("JT-072").ShouldBe("W");
        TestClaim.Change().Check("JT-072").ShouldBeEmpty();
    }
}

public sealed class ChildrenAfterChangeRuleTests
{
    [Theory]
    [InlineData("2", "")]
    [InlineData("3", "W")]
    [InlineData("1", "W")]
    [InlineData(null, "")]
    public void After_an_increase_there_is_one_more(string? written, string expected) => TestClaim.Change().Text("change.count_after", written).Letters("JT-073").ShouldBe(expected);

    [Theory]
    [InlineData("0", "")]
    [InlineData("1", "W")]
    public void After_a_decrease_there_is_one_less(string written, string expected) => TestClaim.Decrease().Text("change.count_after", written).Letters("JT-073").ShouldBe(expected);
}

public sealed class ChangeReasonRuleTests
{
    [Theory]
    [InlineData("1", "11", "")]
    [InlineData("1", "21", "E")]
    [InlineData("2", "21", "")]
    [InlineData("2", "11", "E")]
    [InlineData("2", null, "")]
    public void More_or_less_and_the_reason_must_agree(string kind, string? reason, string expected) =>
        TestClaim.Change().Codes("change.kind", kind).Codes("reason", reason is null ? [] : [reason]).Letters("JT-074").ShouldBe(expected);

    [Fact]
    public void Every_reason_of_the_procedure_begins_with_the_code_of_a_kind()
    {
        var procedure = Samples.Catalog.Get("child-allowance-change");
        var kinds = procedure.Find("change.kind")!.Options.Select(option => option.Code).ToList();

        procedure.Find("reason")!.Options.ShouldAllBe(option => kinds.Any(kind => option.Code.StartsWith(kind, StringComparison.Ordinal)));
    }
}

public sealed class StatusTargetRuleTests
{
    [Theory]
    [InlineData("5", "2", "")]
    [InlineData("5", "3", "")]
    [InlineData("5", "1", "W")]
    [InlineData("6", "1", "")]
    [InlineData("", "2", "W")]
    public void Who_need_not_submit_it_is_shown(string target, string job, string expected) =>
        TestClaim.Status().Codes("status.target", target.Length == 0 ? [] : [target]).Codes("sibling.1.job", job).Letters("JT-080").ShouldBe(expected);
}

public sealed class StatusChildrenRuleTests
{
    [Fact]
    public void Children_paid_and_children_written_must_be_the_same()
    {
        TestClaim.Status().Check("JT-081").ShouldBeEmpty();
        TestClaim.Status().Empty("child.2.name", "child.2.kana", "child.2.birth").Letters("JT-081").ShouldBe("W");
        TestClaim.Status().In(TestTown.Paid.With(TestTown.Brother, TestTown.Baby with { Birth = new(2023, 6, 10) }).Paying(TestTown.Father.AtenaNo, TestTown.Daughter.AtenaNo)).Letters("JT-081").ShouldBe("W");
    }
}

public sealed class StatusPeriodRuleTests
{
    [Theory]
    [InlineData("2026-05-31", "W")]
    [InlineData("2026-06-01", "")]
    [InlineData("2026-06-30", "")]
    [InlineData("2026-07-01", "W")]
    public void It_is_submitted_in_June(string day, string expected) => TestClaim.Status().Text("claim.date", day).Letters("JT-082").ShouldBe(expected);

    [Fact]
    public void The_town_says_from_which_month_payment_stops()
    {
        TestClaim.Status().Text("claim.date", "2026-07-01").Check("JT-082").ShouldHaveSingleItem().Advice.ShouldContain("8月分（10月支給）");
        TestClaim.Status().Text("claim.date", "2026-07-01").Set("JT-082", "stopFromJune", "true").Check("JT-082").ShouldHaveSingleItem().Advice.ShouldContain("6月分（8月支給）");
    }
}

public sealed class SiblingSupportRuleTests
{
    [Theory]
    [InlineData("1", "1", "")]
    [InlineData("2", "1", "W")]
    [InlineData("1", "2", "W")]
    public void A_sibling_counts_only_with_both(string custody, string cost, string expected) =>
        new TestClaim().Sibling(1, "2006-05-01").Codes("sibling.1.custody", custody).Codes("sibling.1.cost", cost).Letters("JT-017").ShouldBe(expected);
}

public sealed class SiblingGraduationRuleTests
{
    [Theory]
    [InlineData("2026-07", "")]
    [InlineData("2026-06", "W")]
    [InlineData("令和16年7月", "")]
    [InlineData("令和16年8月", "W")]
    [InlineData("いつか", "W")]
    [InlineData(null, "")]
    public void A_student_graduates_from_this_month_to_eight_years_ahead(string? month, string expected) =>
        new TestClaim().Sibling(1, "2006-05-01").Codes("sibling.1.job", "1").Text("sibling.1.graduation", month).Letters("JT-018").ShouldBe(expected);

    [Fact]
    public void A_student_without_the_month_lacks_it() =>
        new TestClaim().Sibling(1, "2006-05-01").Codes("sibling.1.job", "1").Check("JT-001").ShouldHaveSingleItem().Fields.ShouldBe(["sibling.1.graduation"]);
}

public sealed class SiblingNotNeededRuleTests
{
    [Fact]
    public void Two_counted_persons_do_not_need_the_siblings()
    {
        new TestClaim().Sibling(1, "2006-05-01").Letters("JT-019").ShouldBe("W");
        new TestClaim().Sibling(1, "2006-05-01").Sibling(2, "2007-05-01").Letters("JT-019").ShouldBe("");
    }

    [Fact]
    public void Children_paid_already_count_in_a_change() => TestClaim.Change().Sibling(1, "2006-05-01").Letters("JT-019").ShouldBe("");
}

public sealed class ProcedureFamilyTests
{
    [Fact]
    public void Rules_of_two_families_cannot_serve_one_procedure()
    {
        using var folder = new ProcedureFolder();
        folder.Write("procedure.yaml", """
            id: odd
            title: 混ぜた手続
            version: "1"
            policy: {straightThrough: false, samplingRate: 0, acceptedRisk: 0.003}
            rules: [{id: JT-004}, {id: KG-010}]
            sections:
              - title: 届出
                fields: [{key: claimant.name, label: 氏名, type: name.kanji}]
            """, "odd");
        using var requirements = new RequirementEvaluator();

        Should.Throw<RuleSettingException>(() => new CaseChecker(ProcedureCatalog.Load(folder.Root), requirements)).Message.ShouldContain("違う分野");
    }
}
