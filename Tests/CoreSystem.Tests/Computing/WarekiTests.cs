using CoreSystem.Web.Dates;

namespace Rpa.CoreSystem.Tests.Computing;

public sealed class WarekiTests
{
    [Theory]
    [InlineData("1450729", 1912, 7, 29)]
    [InlineData("1450730", 1912, 7, 30)]
    [InlineData("2010730", 1912, 7, 30)]
    [InlineData("2151225", 1926, 12, 25)]
    [InlineData("3011225", 1926, 12, 25)]
    [InlineData("3640107", 1989, 1, 7)]
    [InlineData("4010108", 1989, 1, 8)]
    [InlineData("4050101", 1993, 1, 1)]
    [InlineData("4310430", 2019, 4, 30)]
    [InlineData("5010501", 2019, 5, 1)]
    [InlineData("5080229", 0, 0, 0)]
    [InlineData("5060229", 2024, 2, 29)]
    [InlineData("4310501", 0, 0, 0)]
    [InlineData("3640108", 0, 0, 0)]
    [InlineData("5080230", 0, 0, 0)]
    [InlineData("5081301", 0, 0, 0)]
    [InlineData("5080100", 0, 0, 0)]
    [InlineData("5000101", 0, 0, 0)]
    [InlineData("6010101", 0, 0, 0)]
    [InlineData("508101", 0, 0, 0)]
    [InlineData("５０８０１０１", 0, 0, 0)]
    public void Seven_digits_are_a_day_of_the_era_or_refused(string code, int year, int month, int day)
    {
        var isDate = Wareki.TryParse(code, out var date);

        isDate.ShouldBe(year > 0);
        if (isDate)
        {
            date.ShouldBe(new DateOnly(year, month, day));
        }
    }

    [Theory]
    [InlineData("1989-01-07", "3640107", "昭和64年01月07日")]
    [InlineData("1989-01-08", "4010108", "平成01年01月08日")]
    [InlineData("2019-05-01", "5010501", "令和01年05月01日")]
    [InlineData("2026-07-20", "5080720", "令和08年07月20日")]
    [InlineData("1912-07-30", "2010730", "大正01年07月30日")]
    public void A_day_is_shown_in_its_era(string iso, string code, string text)
    {
        var date = DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

        Wareki.ToCode(date).ShouldBe(code);
        Wareki.ToText(date).ShouldBe(text);
    }
}
