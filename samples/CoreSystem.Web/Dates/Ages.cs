namespace CoreSystem.Web.Dates;

/// <summary>Legal ages: reached at the end of the day before the birthday (年齢計算ニ関スル法律, 民法143条).</summary>
internal static class Ages
{
    /// <summary>The day on which a person reaches an age. Born on 29 February: 28 February in a common year.</summary>
    public static DateOnly Attained(DateOnly birth, int age)
    {
        var year = birth.Year + age;
        var birthday = birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
            ? new DateOnly(year, 3, 1)
            : new DateOnly(year, birth.Month, birth.Day);
        return birthday.AddDays(-1);
    }

    /// <summary>The first 31 March on or after the day on which the age is reached (年度末).</summary>
    public static DateOnly FiscalYearEnd(DateOnly birth, int age)
    {
        var day = Attained(birth, age);
        return new DateOnly(day.Month <= 3 ? day.Year : day.Year + 1, 3, 31);
    }

    /// <summary>Age as of a day, as the screens show it.</summary>
    public static int On(DateOnly day, DateOnly birth)
    {
        var age = day.Year - birth.Year;
        return (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? age - 1 : age;
    }
}
