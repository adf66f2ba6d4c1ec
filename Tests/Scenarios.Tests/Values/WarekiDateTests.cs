using FsCheck;
using FsCheck.Fluent;
using Rpa.Scenarios.Values;
using Shouldly;
using Xunit;

namespace Rpa.Scenarios.Tests.Values;

public sealed class WarekiDateTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);

    [Theory]
    [InlineData("令和8年7月20日")]
    [InlineData("令和８年７月２０日")]
    [InlineData("令和 8 年 7 月 20 日")]
    [InlineData("令和　８年　７月２０日")]
    [InlineData("R8.7.20")]
    [InlineData("r8.7.20")]
    [InlineData("Ｒ８．７．２０")]
    [InlineData("R08-07-20")]
    [InlineData("R8/7/20")]
    [InlineData("令8・7・20")]
    [InlineData("令和8.7.20")]
    [InlineData("令 8 7 20")]
    [InlineData("令和8年7月2 0日")]
    [InlineData("㋿8年7月20日")]
    [InlineData("5-08-07-20")]
    [InlineData("5080720")]
    [InlineData("５０８０７２０")]
    [InlineData("R080720")]
    [InlineData("令080720")]
    [InlineData("令和八年七月二十日")]
    [InlineData("20260720")]
    [InlineData("2026/7/20")]
    [InlineData("2026/07/20")]
    [InlineData("2026-07-20")]
    [InlineData("2026−07−20")]
    [InlineData("2026.7.20")]
    [InlineData("2026年7月20日")]
    [InlineData("西暦2026年7月20日")]
    [InlineData("令和8年7月20日(月)")]
    [InlineData("令和8年(2026年)7月20日")]
    public void Every_spelling_of_a_day_is_read(string text)
    {
        var parsed = WarekiDate.Parse(text);

        parsed.Error.ShouldBeNull();
        parsed.Warning.ShouldBeNull();
        parsed.Value.ShouldBe(new DateOnly(2026, 7, 20));
    }

    [Theory]
    [InlineData("令和元年5月1日", 2019, 5, 1)]
    [InlineData("平成元年1月8日", 1989, 1, 8)]
    [InlineData("昭和64年1月7日", 1989, 1, 7)]
    [InlineData("平成31年4月30日", 2019, 4, 30)]
    [InlineData("明治45年7月29日", 1912, 7, 29)]
    [InlineData("明治45年7月30日", 1912, 7, 30)]
    [InlineData("大正元年7月30日", 1912, 7, 30)]
    [InlineData("大正15年12月25日", 1926, 12, 25)]
    [InlineData("昭和元年12月25日", 1926, 12, 25)]
    [InlineData("4050101", 1993, 1, 1)]
    [InlineData("S60.1.9", 1985, 1, 9)]
    [InlineData("昭和51年1月9日生", 1976, 1, 9)]
    [InlineData("R7.4.1", 2025, 4, 1)]
    [InlineData("令和7年4月1日", 2025, 4, 1)]
    [InlineData("5-07-04-01", 2025, 4, 1)]
    public void Era_boundaries_and_first_years(string text, int year, int month, int day)
    {
        var parsed = WarekiDate.Parse(text);

        parsed.Warning.ShouldBeNull();
        parsed.Value.ShouldBe(new DateOnly(year, month, day));
    }

    [Theory]
    [InlineData("平成31年5月1日", 2019, 5, 1, "令和元年5月1日")]
    [InlineData("平成31年7月", 0, 0, 0, null)]
    [InlineData("昭和64年1月8日", 1989, 1, 8, "平成元年1月8日")]
    [InlineData("平成元年1月7日", 1989, 1, 7, "昭和64年1月7日")]
    [InlineData("令和元年4月30日", 2019, 4, 30, "平成31年4月30日")]
    [InlineData("大正15年12月26日", 1926, 12, 26, "昭和元年12月26日")]
    [InlineData("4310501", 2019, 5, 1, "令和元年5月1日")]
    public void A_day_outside_of_its_era_is_understood_with_a_proposal(string text, int year, int month, int day, string? proposal)
    {
        var parsed = WarekiDate.Parse(text);

        if (proposal is null)
        {
            parsed.IsValid.ShouldBeFalse();
            return;
        }

        parsed.Value.ShouldBe(new DateOnly(year, month, day));
        parsed.Warning!.ShouldContain(proposal);
    }

    [Theory]
    [InlineData("", "空")]
    [InlineData("令和8年2月30日", "2月30日という日はありません")]
    [InlineData("令和7年2月29日", "2月29日という日はありません")]
    [InlineData("令和8年13月1日", "13月という月はありません")]
    [InlineData("令和 年7月20日", "年が書かれていません")]
    [InlineData("7月20日", "年、月、日のどれか")]
    [InlineData("45809", "通し番号")]
    [InlineData("1-2", "年、月、日のどれか")]
    [InlineData("昭和不詳", "不詳")]
    [InlineData("ABC", "読めない文字")]
    [InlineData("令和", "読めない")]
    [InlineData("8年7月20日", "元号")]
    [InlineData("令和0年7月20日", "令和0年")]
    [InlineData("9080720", "元号の番号")]
    [InlineData("6/1/2026", "分けられません")]
    [InlineData("20261301", "13月")]
    public void What_cannot_be_a_day_is_refused_with_the_reason(string text, string reason)
    {
        var parsed = WarekiDate.Parse(text);

        parsed.IsValid.ShouldBeFalse();
        parsed.Error.ShouldContain(reason.Length > 0 ? reason : parsed.Error);
    }

    [Fact]
    public void A_left_out_era_is_proposed_where_only_one_is_plausible()
    {
        var parsed = WarekiDate.Parse("8年7月20日", WarekiContext.Recent(Today));

        parsed.Value.ShouldBe(new DateOnly(2026, 7, 20));
        parsed.Warning!.ShouldContain("令和");
    }

    [Fact]
    public void A_left_out_era_of_a_child_chooses_between_heisei_and_reiwa()
    {
        WarekiDate.Parse("25年4月2日", WarekiContext.ChildBirth(Today)).Value.ShouldBe(new DateOnly(2013, 4, 2));
        WarekiDate.Parse("3年4月2日", WarekiContext.ChildBirth(Today)).Value.ShouldBe(new DateOnly(2021, 4, 2));
    }

    [Fact]
    public void A_left_out_era_that_may_be_several_is_refused_and_names_them() =>
        WarekiDate.Parse("5年4月2日", WarekiContext.Birth(Today)).Error!.ShouldContain("昭和か平成か令和");

    [Fact]
    public void A_birth_in_the_future_is_refused() =>
        WarekiDate.Parse("令和8年11月1日", WarekiContext.Birth(Today)).Error!.ShouldContain("先の日付");

    [Fact]
    public void A_birth_more_than_120_years_ago_is_a_warning()
    {
        WarekiDate.Parse("明治39年10月30日", WarekiContext.Birth(Today)).Warning!.ShouldContain("古すぎます");
        WarekiDate.Parse("明治39年10月31日", WarekiContext.Birth(Today)).Warning.ShouldBeNull();
    }

    [Theory]
    [InlineData(2026, 7, 20, "令和8年7月20日", "5080720", "R8.7.20", "2026-07-20")]
    [InlineData(2019, 5, 1, "令和元年5月1日", "5010501", "R1.5.1", "2019-05-01")]
    [InlineData(1993, 1, 1, "平成5年1月1日", "4050101", "H5.1.1", "1993-01-01")]
    [InlineData(1989, 1, 7, "昭和64年1月7日", "3640107", "S64.1.7", "1989-01-07")]
    [InlineData(1912, 7, 30, "大正元年7月30日", "2010730", "T1.7.30", "1912-07-30")]
    [InlineData(1912, 7, 29, "明治45年7月29日", "1450729", "M45.7.29", "1912-07-29")]
    public void A_day_is_formatted_for_people_and_systems(int year, int month, int day, string people, string code, string brief, string iso)
    {
        var date = new DateOnly(year, month, day);

        WarekiDate.Format(date).ShouldBe(people);
        WarekiDate.FormatCode(date).ShouldBe(code);
        WarekiDate.FormatShort(date).ShouldBe(brief);
        WarekiDate.FormatIso(date).ShouldBe(iso);
    }

    [Theory]
    [InlineData("令和11年3月")]
    [InlineData("令和１１年３月末")]
    [InlineData("令和11年3")]
    [InlineData("R11.3")]
    [InlineData("2029-03")]
    [InlineData("2029/3")]
    [InlineData("2029年3月")]
    public void Every_spelling_of_a_month_is_read(string text) => WarekiDate.ParseMonth(text).Value.ShouldBe(new DateOnly(2029, 3, 1));

    [Theory]
    [InlineData("")]
    [InlineData("いつか")]
    [InlineData("202903")]
    [InlineData("令和11年13月")]
    [InlineData("3月")]
    public void What_is_no_month_is_refused(string text) => WarekiDate.ParseMonth(text).IsValid.ShouldBeFalse();

    [Fact]
    public void A_month_is_formatted_in_its_era()
    {
        WarekiDate.FormatMonth("2026-08").ShouldBe("令和8年8月");
        WarekiDate.FormatMonth("2019-05").ShouldBe("令和元年5月");
        WarekiDate.FormatMonth("?").ShouldBe("?");
    }

    [Fact]
    public void Every_day_since_meiji_6_comes_back_from_each_format()
    {
        var days = Gen.Choose(0, new DateOnly(2099, 12, 31).DayNumber - new DateOnly(1873, 1, 1).DayNumber)
            .Select(offset => new DateOnly(1873, 1, 1).AddDays(offset)).ToArbitrary();

        Prop.ForAll(days, day =>
            WarekiDate.Parse(WarekiDate.Format(day)) is { Warning: null } people && people.Value == day
            && WarekiDate.Parse(WarekiDate.FormatCode(day)).Value == day
            && WarekiDate.Parse(WarekiDate.FormatShort(day)).Value == day
            && WarekiDate.Parse(WarekiDate.FormatIso(day)).Value == day).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Prop.ForAll<string>(text => WarekiDate.Parse(text, WarekiContext.Birth(Today)) is { IsValid: true } or { Error: not null })
            .QuickCheckThrowOnFailure();
}
