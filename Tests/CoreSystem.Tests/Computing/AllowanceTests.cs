using CoreSystem.Web.Allowance;
using CoreSystem.Web.Dates;

namespace Rpa.CoreSystem.Tests.Computing;

public sealed class AllowanceTests
{
    private static readonly YearMonth June2025 = new(2025, 6);

    /// <summary>The table of the law (別表): counted brothers and sisters, children of three or older, children under three.</summary>
    [Theory]
    [InlineData(0, 0, 1, 15_000)]
    [InlineData(0, 0, 3, 60_000)]
    [InlineData(0, 1, 1, 25_000)]
    [InlineData(0, 1, 2, 55_000)]
    [InlineData(0, 2, 1, 50_000)]
    [InlineData(1, 0, 1, 15_000)]
    [InlineData(1, 0, 2, 45_000)]
    [InlineData(1, 1, 1, 40_000)]
    [InlineData(2, 1, 0, 30_000)]
    [InlineData(3, 1, 1, 60_000)]
    public void The_amount_is_that_of_the_law(int siblings, int threeOrOlder, int underThree, int yen) =>
        AllowanceCalculator.Compute(June2025, Family(siblings, threeOrOlder, underThree)).Total.ShouldBe(yen);

    [Fact]
    public void The_order_by_birth_agrees_with_the_laws_formula_for_every_family()
    {
        for (var siblings = 0; siblings <= 4; siblings++)
        {
            for (var older = 0; older <= 4; older++)
            {
                for (var young = 0; young <= 4; young++)
                {
                    var slots = Math.Max(0, 2 - siblings);
                    var olderNormal = Math.Min(older, slots);
                    var youngNormal = Math.Min(young, slots - olderNormal);
                    var expected = (10_000 * olderNormal) + (15_000 * youngNormal) + (30_000 * (older - olderNormal + young - youngNormal));

                    AllowanceCalculator.Compute(June2025, Family(siblings, older, young)).Total
                        .ShouldBe(expected, $"{siblings}, {older}, {young}");
                }
            }
        }
    }

    [Theory]
    [InlineData(2022, 6, 1, 2025, 6, 15_000)]
    [InlineData(2022, 6, 1, 2025, 7, 10_000)]
    [InlineData(2022, 6, 30, 2025, 6, 15_000)]
    [InlineData(2022, 6, 30, 2025, 7, 10_000)]
    public void The_higher_amount_is_paid_through_the_month_of_the_third_birthday(
        int year, int month, int day, int paidYear, int paidMonth, int yen) =>
        AllowanceCalculator.Compute(new YearMonth(paidYear, paidMonth), [new CountedPerson(1, new DateOnly(year, month, day), IsPaid: true)])
            .Total.ShouldBe(yen);

    [Theory]
    [InlineData(2025, 3, 1)]
    [InlineData(2025, 4, 0)]
    public void A_child_counts_through_the_fiscal_year_of_18(int year, int month, int children) =>
        AllowanceCalculator.Compute(new YearMonth(year, month), [new CountedPerson(1, new DateOnly(2007, 4, 1), IsPaid: true)])
            .Children.ShouldBe(children);

    [Theory]
    [InlineData(2025, 3, false)]
    [InlineData(2025, 4, true)]
    [InlineData(2029, 3, true)]
    [InlineData(2029, 4, false)]
    public void A_sibling_counts_between_the_fiscal_years_of_18_and_22(int year, int month, bool counts) =>
        AllowanceCalculator.IsSibling(new DateOnly(2007, 4, 1), new YearMonth(year, month)).ShouldBe(counts);

    [Fact]
    public void A_sibling_takes_a_place_but_no_money()
    {
        var result = AllowanceCalculator.Compute(June2025, Family(1, 1, 1));

        result.Rows.Select(r => (r.Rank, r.IsPaid, r.Amount)).ShouldBe([(1, false, 0), (2, true, 10_000), (3, true, 30_000)]);
        result.Children.ShouldBe(2);
        result.Counted.ShouldBe(3);
    }

    [Theory]
    [InlineData("2024-04-30", "2024-05-15", "2024-05", false)]
    [InlineData("2024-04-30", "2024-05-16", "2024-06", true)]
    [InlineData("2026-04-05", "2026-04-19", "2026-05", false)]
    [InlineData("2026-04-01", "2026-04-30", "2026-05", false)]
    [InlineData("2025-12-20", "2026-01-04", "2026-01", false)]
    [InlineData("2025-12-20", "2026-01-05", "2026-02", true)]
    public void Payment_starts_after_the_event_when_claimed_within_15_days(string happened, string claimed, string start, bool loses)
    {
        var result = StartMonth.Of(Day(happened), Day(claimed));

        result.Month.ToString().ShouldBe(start);
        result.LosesMonths.ShouldBe(loses);
    }

    private static List<CountedPerson> Family(int siblings, int threeOrOlder, int underThree) =>
    [
        .. Enumerable.Range(1, siblings).Select(i => new CountedPerson(i, new DateOnly(2004, 6, i), IsPaid: false)),
        .. Enumerable.Range(1, threeOrOlder).Select(i => new CountedPerson(i, new DateOnly(2012, 5, i), IsPaid: true)),
        .. Enumerable.Range(1, underThree).Select(i => new CountedPerson(threeOrOlder + i, new DateOnly(2024, 1, i), IsPaid: true)),
    ];

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
