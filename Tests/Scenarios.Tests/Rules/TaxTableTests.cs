using Rpa.Scenarios.Rules.Taxes;
using Rpa.Scenarios.Tables;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Rules;

public sealed class YearTableTests
{
    [Theory]
    [InlineData(2026, 650_999, 0)]
    [InlineData(2026, 651_000, 1_000)]
    [InlineData(2026, 1_600_000, 950_000)]
    [InlineData(2026, 1_899_999, 1_249_999)]
    [InlineData(2026, 1_900_000, 1_250_000)]
    [InlineData(2026, 5_000_000, 3_560_000)]
    [InlineData(2026, 8_500_000, 6_550_000)]
    [InlineData(2025, 550_999, 0)]
    [InlineData(2025, 1_618_999, 1_068_999)]
    [InlineData(2025, 1_619_000, 1_069_000)]
    [InlineData(2025, 1_627_999, 1_074_000)]
    [InlineData(2025, 1_628_000, 1_076_800)]
    public void Wages_become_income_by_the_table_of_the_year(int year, long revenue, long income) =>
        TownTables.Default.ResidentTax.For(year)!.Apply("employment", revenue).ShouldBe(income);

    [Fact]
    public void An_unknown_year_has_no_table()
    {
        TownTables.Default.ResidentTax.For(2020).ShouldBeNull();
        TownTables.Default.ResidentTax.For(2027).ShouldBeNull();
        new TestTax("resident-tax-return").Text("submit.date", "2027-02-10").Yen("income.f", 5_000_000).Yen("shotoku.6", 3_560_000).Letters("SJ-005").ShouldBe("E");
    }

    [Fact]
    public void A_deadline_moves_to_the_next_open_day_and_an_unknown_year_tells_nothing()
    {
        var days = TownTables.Default.Holidays;
        days.OpenOnOrAfter(new(2026, 5, 3)).ShouldBe(new DateOnly(2026, 5, 7));
        days.OpenOnOrAfter(new(2026, 12, 29)).ShouldBe(new DateOnly(2027, 1, 4));
        days.OpenOnOrAfter(new(2026, 7, 10)).ShouldBe(new DateOnly(2026, 7, 10));
        days.OpenOnOrAfter(new(2031, 7, 10)).ShouldBeNull();
    }
}

public sealed class MonthlySplitTests
{
    [Fact]
    public void June_takes_the_rest_and_the_months_sum_up()
    {
        MonthlySplit.Collected(MonthlySplit.Of(140_000), 6, 12).ShouldBe(82_000);
        MonthlySplit.Of(140_000)[0].ShouldBe(12_400);
        MonthlySplit.Collected(MonthlySplit.Of(140_000), 6, 5).ShouldBe(140_000);
        MonthlySplit.Collected(MonthlySplit.Of(140_000), 5, 6).ShouldBeNull();
        MonthlySplit.Collected(MonthlySplit.Of(140_000), 0, 13).ShouldBeNull();
        for (var annual = 0; annual < 500_000; annual += 1_700)
        {
            MonthlySplit.Of(annual).Sum().ShouldBe(annual);
        }
    }
}
