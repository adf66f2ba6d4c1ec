namespace Rpa.Scenarios.Entries;

/// <summary>One line of an entry's step log.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it ended.</param>
/// <param name="Kind">Step kind of the scenario language, e.g. <c>fill</c>.</param>
/// <param name="Target">Screen element by its name in the screen map.</param>
/// <param name="Typed">What was typed, masked where sensitive; null where nothing was.</param>
/// <param name="ReadBack">What the screen showed afterwards, masked where sensitive.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Error">What went wrong, or null.</param>
public sealed record EntryStep(int Number, DateTimeOffset At, string Kind, string? Target, string? Typed, string? ReadBack, int Milliseconds, string? Error)
{
    /// <summary>The selector that found the element, e.g. <c>css=#claim-date</c>; null where the step has no element.</summary>
    public string? FoundBy { get; init; }

    /// <summary>Which fall-back that was: 0 for the preferred selector. More than 0 means that the screen map wants care.</summary>
    public int FallBack { get; init; }
}
