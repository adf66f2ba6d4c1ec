using Rpa.Scheduler.Pages;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Pages;

public sealed class EffectPeriodTests
{
    [Theory]
    [InlineData("2026-11-22", "month", "2026-11-01", "2026-11-30")]
    [InlineData("2026-01-05", "last-month", "2025-12-01", "2025-12-31")]
    [InlineData("2026-03-31", "year", "2025-04-01", "2026-03-31")]
    [InlineData("2026-04-01", "year", "2026-04-01", "2027-03-31")]
    [InlineData("2026-04-01", "last-year", "2025-04-01", "2026-03-31")]
    [InlineData("2026-11-22", "nonsense", "2026-11-01", "2026-11-30")]
    public void A_fiscal_year_begins_in_april_and_what_is_unknown_is_this_month(string today, string key, string from, string to)
    {
        var period = EffectPeriod.Of(key, null, null, Day(today));

        period.From.ShouldBe(Day(from));
        period.To.ShouldBe(Day(to));
    }

    [Fact]
    public void Two_days_in_the_wrong_order_are_not_a_period() =>
        EffectPeriod.Of(EffectPeriod.CustomKey, Day("2026-11-20"), Day("2026-11-01"), Day("2026-11-22")).Key.ShouldBe("month");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);
}
