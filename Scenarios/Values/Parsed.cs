namespace Rpa.Scenarios.Values;

/// <summary>Makes <see cref="Parsed{T}"/> results.</summary>
public static class Parsed
{
    /// <summary>A value that was understood, perhaps with something a person should look at.</summary>
    public static Parsed<T> Ok<T>(T value, string? warning = null, string? note = null) => new(true, value, null, warning, note);

    /// <summary>Not understood, and why (Japanese).</summary>
    public static Parsed<T> Bad<T>(string error) => new(false, default, error, null, null);
}
