using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Values;

public sealed class AgesTests
{
    [Theory]
    [InlineData("2007-04-01", "2025-03-31", "2029-03-31")]
    [InlineData("2007-04-02", "2026-03-31", "2030-03-31")]
    [InlineData("2008-02-29", "2026-03-31", "2030-03-31")]
    [InlineData("2002-04-01", "2020-03-31", "2024-03-31")]
    [InlineData("2006-04-02", "2025-03-31", "2029-03-31")]
    [InlineData("2002-04-02", "2021-03-31", "2025-03-31")]
    public void Fiscal_year_ends_of_18_and_22(string birth, string eighteen, string twentyTwo)
    {
        Ages.FiscalYearEnd(Day(birth), 18).ShouldBe(Day(eighteen));
        Ages.FiscalYearEnd(Day(birth), 22).ShouldBe(Day(twentyTwo));
    }

    [Theory]
    [InlineData("1960-04-02", 65, "2025-04-01")]
    [InlineData("1960-04-01", 65, "2025-03-31")]
    [InlineData("2008-02-29", 1, "2009-02-28")]
    [InlineData("2008-02-29", 4, "2012-02-28")]
    [InlineData("2000-01-01", 20, "2019-12-31")]
    public void An_age_is_reached_on_the_day_before_the_birthday(string birth, int age, string day) =>
        Ages.Attain(Day(birth), age).ShouldBe(Day(day));

    [Theory]
    [InlineData("1960-04-02", "2025-03-31", 64)]
    [InlineData("1960-04-02", "2025-04-01", 65)]
    [InlineData("1960-04-01", "2025-03-31", 65)]
    [InlineData("2000-01-01", "2019-12-31", 20)]
    [InlineData("2026-05-01", "2026-05-01", 0)]
    [InlineData("2026-05-01", "2025-05-01", -1)]
    [InlineData("2008-02-29", "2026-02-27", 17)]
    [InlineData("2008-02-29", "2026-02-28", 18)]
    public void Age_in_law_on_a_day(string birth, string day, int age) => Ages.On(Day(birth), Day(day)).ShouldBe(age);

    [Fact]
    public void Every_age_begins_on_the_day_it_is_reached() =>
        Prop.ForAll(Births, Gen.Choose(1, 100).ToArbitrary(), (birth, age) =>
        {
            var reached = Ages.Attain(birth, age);
            return Ages.On(birth, reached) == age && Ages.On(birth, reached.AddDays(-1)) == age - 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_fiscal_year_end_is_the_first_31_March_from_the_day_the_age_is_reached() =>
        Prop.ForAll(Births, Gen.Choose(0, 100).ToArbitrary(), (birth, age) =>
        {
            var (reached, end) = (Ages.Attain(birth, age), Ages.FiscalYearEnd(birth, age));
            return end is { Month: 3, Day: 31 } && end >= reached && end.AddYears(-1) < reached;
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<DateOnly> Births => Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2030, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
