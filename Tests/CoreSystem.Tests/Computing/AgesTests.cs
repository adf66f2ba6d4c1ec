using System.Globalization;
using CoreSystem.Web.Dates;

namespace Rpa.CoreSystem.Tests.Computing;

public sealed class AgesTests
{
    [Theory]
    [InlineData("2007-04-01", "2025-03-31", "2029-03-31")]
    [InlineData("2007-04-02", "2026-03-31", "2030-03-31")]
    [InlineData("2008-02-29", "2026-03-31", "2030-03-31")]
    [InlineData("2002-04-01", "2020-03-31", "2024-03-31")]
    public void Fiscal_years_of_18_and_22_end_by_the_legal_age(string birth, string end18, string end22)
    {
        Ages.FiscalYearEnd(Day(birth), 18).ShouldBe(Day(end18));
        Ages.FiscalYearEnd(Day(birth), 22).ShouldBe(Day(end22));
    }

    [Theory]
    [InlineData("1960-04-02", 65, "2025-04-01")]
    [InlineData("1960-04-01", 65, "2025-03-31")]
    [InlineData("2008-02-29", 18, "2026-02-28")]
    [InlineData("2008-02-29", 20, "2028-02-28")]
    public void An_age_is_reached_the_day_before_the_birthday(string birth, int age, string reached) =>
        Ages.Attained(Day(birth), age).ShouldBe(Day(reached));

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
