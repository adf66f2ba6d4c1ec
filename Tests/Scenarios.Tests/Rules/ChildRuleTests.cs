using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class ChildAgeRuleTests
{
    [Theory]
    [InlineData("2026-07-20", "")]
    [InlineData("2026-07-21", "E")]
    public void A_birth_after_the_claim_is_an_error(string birth, string expected) => new TestClaim().Text("child.1.birth", birth).Letters("JT-010").ShouldBe(expected);

    [Theory]
    [InlineData("2008-04-02", "2026-07-20", "")]
    [InlineData("2003-04-01", "2026-07-20", "E")]
    public void A_child_is_paid_to_the_end_of_the_fiscal_year_of_18(string birth, string claimDate, string expected) =>
        new TestClaim().Dates("2026-07-15", claimDate).Text("child.1.birth", birth).Letters("JT-010").ShouldBe(expected);

    [Fact]
    public void The_month_that_counts_is_the_first_one_paid()
    {
        // fyEnd(18) of both births is 2027-03-31 and 2026-03-31; the first month paid is April 2026 or March 2026.
        new TestClaim().Disable("JT-011").Dates("2026-03-10", "2026-03-12").Text("child.1.birth", "2007-04-02").Letters("JT-010").ShouldBe("E");
        new TestClaim().Disable("JT-011").Dates("2026-02-20", "2026-02-25").Text("child.1.birth", "2007-04-02").Letters("JT-010").ShouldBe("");
        new TestClaim().Disable("JT-011").Dates("2026-03-10", "2026-03-12").Text("child.1.birth", "2008-04-02").Letters("JT-010").ShouldBe("");
    }

    [Fact]
    public void One_in_the_band_of_siblings_is_left_to_the_rule_on_that() => new TestClaim().Text("child.1.birth", "2006-07-01").Check("JT-010").ShouldBeEmpty();

    [Fact]
    public void A_claim_without_children_is_an_error() =>
        new TestClaim().Empty("child.1.name", "child.1.kana", "child.1.birth").Letters("JT-010").ShouldBe("E");

    [Fact]
    public void A_dead_child_is_an_error() =>
        new TestClaim().In(TestTown.Family.With(TestTown.Baby with { Status = 3, Died = new(2026, 7, 18) })).Letters("JT-010").ShouldBe("E");
}

public sealed class SiblingListedAsChildRuleTests
{
    [Theory]
    [InlineData("2008-04-02", "")]
    [InlineData("2008-04-01", "E")]
    [InlineData("2004-04-02", "E")]
    [InlineData("2004-04-01", "")]
    public void The_band_begins_after_the_fiscal_year_of_18_and_ends_with_that_of_22(string birth, string expected) =>
        new TestClaim().Text("child.1.birth", birth).Letters("JT-011").ShouldBe(expected);
}

public sealed class SiblingAgeRuleTests
{
    [Theory]
    [InlineData("2008-04-02", "E")]
    [InlineData("2008-04-01", "")]
    [InlineData("2004-04-02", "")]
    [InlineData("2004-04-01", "E")]
    public void A_sibling_must_be_in_the_band(string birth, string expected) => new TestClaim().Sibling(1, birth).Letters("JT-012").ShouldBe(expected);

    [Fact]
    public void One_too_young_is_proposed_as_a_child() => new TestClaim().Sibling(1, "2008-04-02").Check("JT-012").ShouldHaveSingleItem().Advice.ShouldContain("児童の欄");
}

public sealed class SiblingConfirmationRuleTests
{
    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "W")]
    public void Three_counted_persons_need_the_confirmation(int siblings, string expected)
    {
        var claim = new TestClaim().Sibling(1, "2006-05-01");
        if (siblings == 2)
        {
            claim.Sibling(2, "2007-05-01");
        }

        claim.Letters("JT-013").ShouldBe(expected);
    }

    [Fact]
    public void Attached_it_is_fine() => new TestClaim().Sibling(1, "2006-05-01").Sibling(2, "2007-05-01").Codes("attach", "1", "4").Check("JT-013").ShouldBeEmpty();

    [Fact]
    public void A_source_that_does_not_ask_for_attachments_cannot_lack_it() =>
        new TestClaim().Sibling(1, "2006-05-01").Sibling(2, "2007-05-01").NotAsked("attach").Check("JT-013").ShouldBeEmpty();

    [Fact]
    public void Attachments_asked_and_left_empty_lack_it() => new TestClaim().Sibling(1, "2006-05-01").Sibling(2, "2007-05-01").Codes("attach").Letters("JT-013").ShouldBe("W");

    [Fact]
    public void A_sibling_who_is_not_supported_does_not_count() =>
        new TestClaim().Sibling(1, "2006-05-01").Sibling(2, "2007-05-01").Codes("sibling.2.cost", "2").Check("JT-013").ShouldBeEmpty();
}

public sealed class ChildAlreadyPaidRuleTests
{
    [Fact]
    public void A_child_paid_to_nobody_is_fine() => new TestClaim().Check("JT-014").ShouldBeEmpty();

    [Fact]
    public void A_child_paid_to_another_is_an_error() =>
        new TestClaim().In(TestTown.Family.Paying("0000000077", "0000000003")).Check("JT-014").ShouldHaveSingleItem().Message.ShouldContain("別の受給者");

    [Fact]
    public void A_child_paid_to_the_claimant_is_an_error_that_says_so() =>
        new TestClaim().In(TestTown.Family.Paying("0000000001", "0000000003")).Check("JT-014").ShouldHaveSingleItem().Message.ShouldContain("同じ受給者");

    [Fact]
    public void A_payment_that_has_ended_does_not_count() => new TestClaim().In(TestTown.Family.PaidUntil("0000000077", "0000000003")).Check("JT-014").ShouldBeEmpty();
}

public sealed class ClaimantAlreadyRecipientRuleTests
{
    [Fact]
    public void An_active_recipient_must_ask_for_a_change_instead() =>
        new TestClaim().In(TestTown.Family.Paying("0000000001", "0000000055")).Check("JT-015").ShouldHaveSingleItem().Advice.ShouldContain("額改定");

    [Fact]
    public void A_former_recipient_may_claim() => new TestClaim().In(TestTown.Family.PaidUntil("0000000001", "0000000055")).Check("JT-015").ShouldBeEmpty();
}

public sealed class SpouseAlreadyRecipientRuleTests
{
    [Fact]
    public void A_spouse_paid_for_the_same_child_is_an_error() => new TestClaim().In(TestTown.Family.Paying("0000000002", "0000000003")).Letters("JT-016").ShouldBe("E");

    [Fact]
    public void A_spouse_paid_for_another_child_is_fine() => new TestClaim().In(TestTown.Family.Paying("0000000002", "0000000055")).Check("JT-016").ShouldBeEmpty();
}

public sealed class CohabitingChildRuleTests
{
    [Fact]
    public void A_child_of_the_household_lives_with_the_claimant() => new TestClaim().Check("JT-030").ShouldBeEmpty();

    [Fact]
    public void A_child_registered_elsewhere_is_a_warning() =>
        new TestClaim().In(TestTown.Family.With(TestTown.Baby with { Household = "H5", Address = "架空県見本市中央２丁目１番１号", Building = null })).Letters("JT-030").ShouldBe("W");

    [Fact]
    public void Two_households_at_one_address_live_together() =>
        new TestClaim().In(TestTown.Family.With(TestTown.Baby with { Household = "H5" })).Check("JT-030").ShouldBeEmpty();

    [Fact]
    public void A_child_who_moved_out_is_a_warning() =>
        new TestClaim().In(TestTown.Family.With(TestTown.Baby with { Status = 2, MovedOut = new(2026, 7, 18) })).Letters("JT-030").ShouldBe("W");
}

public sealed class SeparatedChildRuleTests
{
    private const string Number = "999921815520";

    [Fact]
    public void A_complete_separated_child_is_fine() => Separated().Check("JT-031").ShouldBeEmpty();

    [Fact]
    public void Without_address_or_number_it_is_an_error_and_not_told_twice()
    {
        Separated().Empty("child.1.address").Check("JT-031").ShouldHaveSingleItem().Fields[0].ShouldBe("child.1.address");
        Separated().Empty("child.1.my_number").Check("JT-031").ShouldHaveSingleItem().Fields[0].ShouldBe("child.1.my_number");
        Separated().Empty("child.1.address", "child.1.my_number").Check("JT-001").ShouldBeEmpty();
        Separated().Empty("child.1.address").Disable("JT-031").Letters("JT-001").ShouldBe("E");
    }

    [Fact]
    public void Without_the_statement_it_is_a_warning() => Separated().Codes("attach", "1").Letters("JT-031").ShouldBe("W");

    [Fact]
    public void What_was_not_asked_is_not_missing() => Separated().NotAsked("child.1.address", "child.1.my_number", "attach").Check("JT-031").ShouldBeEmpty();

    [Fact]
    public void Separated_at_the_same_address_is_a_contradiction() => Separated().Codes("child.1.address_same", "1").Letters("JT-031").ShouldBe("E");

    private static TestClaim Separated() => new TestClaim().Codes("child.1.cohabit", "2").Codes("child.1.address_same").Text("child.1.address", "例示市大手3-8-1")
        .Text("child.1.my_number", Number).Codes("attach", "1", "5");
}

public sealed class CustodyRuleTests
{
    [Fact]
    public void A_child_without_custody_is_an_error() => new TestClaim().Codes("child.1.custody", "2").Check("JT-032").ShouldHaveSingleItem().Fields.ShouldBe(["child.1.custody"]);

    [Fact]
    public void With_custody_it_is_fine() => new TestClaim().Check("JT-032").ShouldBeEmpty();
}

public sealed class RelationAndLivingRuleTests
{
    [Theory]
    [InlineData("子", "1", "")]
    [InlineData("子", "2", "W")]
    [InlineData("長男", "2", "W")]
    [InlineData("二女", "2", "W")]
    [InlineData("次男", "2", "W")]
    [InlineData("養子", "2", "W")]
    [InlineData("孫", "1", "W")]
    [InlineData("孫", "2", "")]
    [InlineData("甥", "1", "W")]
    [InlineData("妻の子", "1", "")]
    [InlineData("妻の子", "2", "")]
    public void Own_children_share_the_living_and_others_are_maintained(string relation, string living, string expected) =>
        new TestClaim().Text("child.1.relation", relation).Codes("child.1.living", living).Letters("JT-033").ShouldBe(expected);
}

public sealed class ChildOrderRuleTests
{
    [Fact]
    public void Children_out_of_order_are_noted() => new TestClaim().Child(2, "髙橋　梅", "タカハシ　ウメ", "2020-01-01").Letters("JT-034").ShouldBe("N");

    [Fact]
    public void Twins_and_children_in_order_are_fine() =>
        new TestClaim().Child(1, "髙橋　梅", "タカハシ　ウメ", "2020-01-01").Child(2, "髙橋　竹", "タカハシ　タケ", "2020-01-01").Check("JT-034").ShouldBeEmpty();
}
