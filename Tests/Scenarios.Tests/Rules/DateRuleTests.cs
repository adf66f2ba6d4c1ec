using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Rules;
using Rpa.Scenarios.Rules.ChildAllowance;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class StartMonthTests
{
    [Theory]
    [InlineData("2024-04-30", "2024-05-15", "2024-05", true)]
    [InlineData("2024-04-30", "2024-05-16", "2024-06", false)]
    [InlineData("2026-07-15", "2026-07-15", "2026-08", true)]
    [InlineData("2026-12-20", "2027-01-04", "2027-01", true)]
    [InlineData("2026-12-20", "2027-01-05", "2027-02", false)]
    public void Fifteen_days_count_from_the_day_after_the_event(string happened, string claimed, string month, bool inTime)
    {
        var start = StartMonth.Of(Day(happened), Day(claimed));

        start.Month.ShouldBe(month);
        start.InTime.ShouldBe(inTime);
    }

    [Fact]
    public void A_deadline_on_a_closed_day_moves_where_the_town_says_so()
    {
        // 2026-05-02 is a Saturday, 3 to 6 May are holidays: the next open day is Thursday 7 May.
        var days = new OpeningDays(new HashSet<DateOnly> { new(2026, 5, 3), new(2026, 5, 4), new(2026, 5, 5), new(2026, 5, 6) });

        StartMonth.Of(new(2026, 4, 17), new(2026, 5, 7), days.IsClosed).Month.ShouldBe("2026-05");
        StartMonth.Of(new(2026, 4, 17), new(2026, 5, 8), days.IsClosed).Month.ShouldBe("2026-06");
        StartMonth.Of(new(2026, 4, 17), new(2026, 5, 7)).Month.ShouldBe("2026-06");
    }

    [Fact]
    public void The_town_hall_is_closed_over_the_new_year()
    {
        var days = new OpeningDays(new HashSet<DateOnly>());

        days.IsClosed(new(2026, 12, 28)).ShouldBeFalse();
        days.IsClosed(new(2026, 12, 29)).ShouldBeTrue();
        days.IsClosed(new(2028, 1, 3)).ShouldBeTrue();
        days.IsClosed(new(2028, 1, 4)).ShouldBeFalse();
    }

    [Fact]
    public void Payment_begins_after_the_event_just_when_the_claim_comes_within_15_days() =>
        Prop.ForAll(Gen.Choose(new DateOnly(2024, 1, 1).DayNumber, new DateOnly(2030, 12, 31).DayNumber).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (happened, days) =>
        {
            var (day, claimed) = (DateOnly.FromDayNumber(happened), DateOnly.FromDayNumber(happened + days));
            var counted = days <= 15 ? day : claimed;
            return StartMonth.Of(day, claimed).First == new DateOnly(counted.Year, counted.Month, 1).AddMonths(1);
        }).QuickCheckThrowOnFailure();

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class StartMonthRuleTests
{
    [Theory]
    [InlineData("2026-07-26", "")]
    [InlineData("2026-07-27", "W")]
    [InlineData("2026-07-30", "W")]
    [InlineData("2026-07-31", "W")]
    [InlineData("2026-08-02", "W")]
    [InlineData("2026-08-03", "")]
    public void Within_three_days_of_the_limit_a_person_looks(string claimed, string expected) =>
        new TestClaim().Dates("2026-07-15", claimed).Letters("JT-050").ShouldBe(expected);

    [Fact]
    public void Both_months_are_shown()
    {
        var message = new TestClaim().Dates("2026-07-17", "2026-08-01").Check("JT-050").ShouldHaveSingleItem().Message;

        message.ShouldContain("令和8年8月1日");
        message.ShouldContain("期限内なら令和8年8月");
        message.ShouldContain("期限後なら令和8年9月");
    }

    [Fact]
    public void The_nearness_is_the_towns() =>
        new TestClaim().Dates("2026-07-15", "2026-07-27").Set("JT-050", "nearDays", "1").Check("JT-050").ShouldBeEmpty();

    [Fact]
    public void A_moved_deadline_counts_from_the_open_day()
    {
        // Day 15 after 2026-07-17 is Saturday 1 August; with the setting the limit is Monday 3 August.
        var claim = new TestClaim().Dates("2026-07-17", "2026-08-03").Set("JT-050", "extendToNextOpenDay", "true").Set("JT-050", "holidays", "2026-07-20 2026-08-11");

        claim.Facts().Start!.Month.ShouldBe("2026-08");
        claim.Letters("JT-050").ShouldBe("W");
        new TestClaim().Dates("2026-07-17", "2026-08-03").Facts().Start!.Month.ShouldBe("2026-09");
    }

    [Fact]
    public void A_year_without_holidays_is_said_and_not_guessed() =>
        new TestClaim().Set("JT-050", "extendToNextOpenDay", "true").Check("JT-050").ShouldHaveSingleItem().Message.ShouldContain("祝日");

    [Fact]
    public void Without_an_event_date_there_is_no_start_month()
    {
        var claim = new TestClaim().Empty("event.date");

        claim.Check("JT-050").ShouldBeEmpty();
        claim.Facts().Derive().ContainsKey("start_month").ShouldBeFalse();
    }
}

public sealed class EventDateRuleTests
{
    [Theory]
    [InlineData("2026-07-21", "E")]
    [InlineData("2026-07-20", "")]
    [InlineData("2026-07-05", "")]
    [InlineData("2026-07-04", "W")]
    public void The_event_comes_before_the_claim_and_at_most_15_days(string happened, string expected) =>
        new TestClaim().Dates(happened, "2026-07-20").Letters("JT-051").ShouldBe(expected);

    [Fact]
    public void The_days_are_the_towns() => new TestClaim().Dates("2026-07-04", "2026-07-20").Set("JT-051", "lateDays", "16").Check("JT-051").ShouldBeEmpty();
}

public sealed class ReceptionDateRuleTests
{
    [Fact]
    public void A_claim_dated_on_its_reception_is_fine() => new TestClaim().Check("JT-052").ShouldBeEmpty();

    [Fact]
    public void Another_day_is_a_warning() => new TestClaim().ReceivedOn(new(2026, 7, 21)).Letters("JT-052").ShouldBe("W");

    [Fact]
    public void An_empty_claim_date_is_left_to_the_rule_on_required_fields() => new TestClaim().Empty("claim.date").Check("JT-052").ShouldBeEmpty();
}

public sealed class MoveInEventRuleTests
{
    [Theory]
    [InlineData("2", "2026-07-14", "")]
    [InlineData("2", "2026-07-16", "W")]
    [InlineData("1", "2026-07-16", "")]
    public void The_event_of_a_move_is_the_planned_day_of_leaving(string reason, string happened, string expected) =>
        new TestClaim().Codes("reason", reason).Dates(happened, "2026-07-20")
            .In(TestTown.Family.With(TestTown.Father with { Since = new(2026, 7, 16), PlannedMoveOut = new(2026, 7, 14) })).Letters("JT-053").ShouldBe(expected);

    [Fact]
    public void Leaving_and_arriving_on_one_day_is_fine() =>
        new TestClaim().Codes("reason", "2").Dates("2026-07-16", "2026-07-20")
            .In(TestTown.Family.With(TestTown.Father with { Since = new(2026, 7, 16), PlannedMoveOut = new(2026, 7, 16) })).Check("JT-053").ShouldBeEmpty();
}

public sealed class MonthlyAmountRuleTests
{
    [Fact]
    public void A_month_with_a_table_is_fine() => new TestClaim().Check("JT-060").ShouldBeEmpty();

    [Fact]
    public void A_month_before_the_first_table_has_no_amount() => new TestClaim().Dates("2024-08-20", "2024-08-25").Text("child.1.birth", "2024-08-20").Letters("JT-060").ShouldBe("E");

    [Theory]
    [InlineData("15000", "15,000円", true)]
    [InlineData("15000", "１５０００", true)]
    [InlineData("15000", "10,000円", false)]
    [InlineData("15000", "", false)]
    [InlineData(null, "15,000円", false)]
    public void The_amount_on_the_screen_must_be_ours(string? derived, string shown, bool same) =>
        (MonthlyAmountComparison.Compare(derived, shown) is null).ShouldBe(same);

    [Fact]
    public void A_difference_is_an_error_with_both_amounts()
    {
        var finding = MonthlyAmountComparison.Compare("15000", "10000円").ShouldNotBeNull();

        finding.Rule.ShouldBe("JT-060");
        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldContain("15,000円");
        finding.Message.ShouldContain("10,000円");
    }
}

public sealed class AllowanceAmountTests
{
    private static readonly DateOnly June2025 = new(2025, 6, 1);

    [Theory]
    [InlineData(0, 0, 1, 15_000)]
    [InlineData(0, 0, 2, 30_000)]
    [InlineData(0, 0, 3, 60_000)]
    [InlineData(0, 1, 1, 25_000)]
    [InlineData(0, 1, 2, 55_000)]
    [InlineData(0, 2, 0, 20_000)]
    [InlineData(0, 2, 1, 50_000)]
    [InlineData(1, 0, 1, 15_000)]
    [InlineData(1, 0, 2, 45_000)]
    [InlineData(1, 1, 1, 40_000)]
    [InlineData(2, 1, 0, 30_000)]
    [InlineData(2, 0, 1, 30_000)]
    [InlineData(3, 1, 1, 60_000)]
    public void The_rows_of_the_statutory_table(int siblings, int overThree, int underThree, int yen) =>
        AllowanceAmount.Monthly(
            Births(overThree, 2012).Concat(Births(underThree, 2023)), Births(siblings, 2004), June2025).ShouldBe(yen);

    [Fact]
    public void Every_family_is_paid_by_the_formula_of_the_statutory_table() =>
        Prop.ForAll(Gen.Choose(0, 4).ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (siblings, overThree, underThree) =>
        {
            var slots = Math.Max(0, 2 - siblings);
            var older = Math.Min(overThree, slots);
            var younger = Math.Min(underThree, slots - older);
            var expected = (10_000 * older) + (15_000 * younger) + (30_000 * (overThree - older + underThree - younger));
            return AllowanceAmount.Monthly(Births(overThree, 2012).Concat(Births(underThree, 2023)), Births(siblings, 2004), June2025) == expected;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2022-06-01", "2025-06-01", 15_000)]
    [InlineData("2022-06-01", "2025-07-01", 10_000)]
    [InlineData("2022-06-30", "2025-06-01", 15_000)]
    [InlineData("2022-06-30", "2025-07-01", 10_000)]
    [InlineData("2024-02-29", "2027-03-01", 15_000)]
    [InlineData("2024-02-29", "2027-04-01", 10_000)]
    public void Three_years_end_with_the_month_of_the_birthday(string birth, string month, int yen) =>
        AllowanceAmount.Monthly([Day(birth)], [], Day(month)).ShouldBe(yen);

    [Theory]
    [InlineData("2007-04-01", "2025-03-01", 10_000)]
    [InlineData("2007-04-01", "2025-04-01", 0)]
    [InlineData("2007-04-02", "2026-03-01", 10_000)]
    [InlineData("2007-04-02", "2026-04-01", 0)]
    public void A_child_is_paid_through_march_of_the_fiscal_year_of_18(string birth, string month, int yen) =>
        AllowanceAmount.Monthly([Day(birth)], [], Day(month)).ShouldBe(yen);

    [Fact]
    public void A_sibling_counts_only_in_the_band()
    {
        DateOnly[] children = [new(2010, 5, 5), new(2023, 1, 10)];

        AllowanceAmount.Monthly(children, [new(2004, 6, 1)], June2025).ShouldBe(40_000);
        AllowanceAmount.Monthly(children, [new(2003, 4, 1)], June2025).ShouldBe(25_000);
        AllowanceAmount.Monthly(children, [], June2025).ShouldBe(25_000);
    }

    [Fact]
    public void A_month_without_a_table_has_no_amount()
    {
        AllowanceAmount.Monthly([new(2023, 1, 10)], [], new(2024, 9, 1)).ShouldBeNull();
        AllowanceAmount.Monthly([new(2023, 1, 10)], [], new(2024, 10, 1)).ShouldBe(15_000);
    }

    private static IEnumerable<DateOnly> Births(int count, int year) => Enumerable.Range(1, count).Select(month => new DateOnly(year, month + 6, 10));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
