namespace Rpa.Scenarios.Values;

/// <summary>
/// Between which days a date plausibly lies. Lets <see cref="WarekiDate"/> propose the era when it was left out,
/// and refuse what cannot be (a birth in the future).
/// </summary>
/// <param name="Earliest">First plausible day; earlier is a warning.</param>
/// <param name="Latest">Last possible day; later is an error.</param>
public sealed record WarekiContext(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>A birth: not after <paramref name="today"/>, not more than 120 years before it.</summary>
    public static WarekiContext Birth(DateOnly today) => new(today.AddYears(-120), today);

    /// <summary>A birth of a child or young adult: not after <paramref name="today"/>, not more than 25 years before it.</summary>
    public static WarekiContext ChildBirth(DateOnly today) => new(today.AddYears(-25), today);

    /// <summary>A date written on an application of these days: at most two years before <paramref name="today"/>.</summary>
    public static WarekiContext Recent(DateOnly today) => new(today.AddYears(-2), today);
}
