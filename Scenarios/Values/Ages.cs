namespace Rpa.Scenarios.Values;

/// <summary>
/// Ages in law: an age is reached on the day before the birthday (年齢計算ニ関スル法律, 民法143条), so that a child born on 1 April
/// belongs to the school year above one born on 2 April.
/// </summary>
public static class Ages
{
    /// <summary>The day on which the age is reached: birthday − 1 day; born on 29 February: 28 February.</summary>
    public static DateOnly Attain(DateOnly birth, int age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        return Birthday(birth, age).AddDays(-1);
    }

    /// <summary>The first 31 March on or after the day on which the age is reached (…歳に達する日以後の最初の3月31日).</summary>
    public static DateOnly FiscalYearEnd(DateOnly birth, int age)
    {
        var attained = Attain(birth, age);
        var sameYear = new DateOnly(attained.Year, 3, 31);
        return attained <= sameYear ? sameYear : sameYear.AddYears(1);
    }

    /// <summary>Age in law on a day; −1 before birth.</summary>
    public static int On(DateOnly birth, DateOnly day)
    {
        if (day < birth)
        {
            return -1;
        }

        var years = day.Year - birth.Year;
        return Attain(birth, years + 1) <= day ? years + 1 : Attain(birth, years) <= day ? years : years - 1;
    }

    private static DateOnly Birthday(DateOnly birth, int age)
    {
        var year = birth.Year + age;
        return birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1) : new DateOnly(year, birth.Month, birth.Day);
    }
}
