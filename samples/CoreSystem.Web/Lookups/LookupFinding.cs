using CoreSystem.Web.Persons;

namespace CoreSystem.Web.Lookups;

/// <summary>What is behind a number.</summary>
/// <param name="Refusal">Message code when there is nothing; null when something was found.</param>
/// <param name="Parts">What to show, by part.</param>
/// <param name="Person">The person behind it, if there is one.</param>
internal sealed record LookupFinding(string? Refusal, IReadOnlyDictionary<string, Shown> Parts, Person? Person = null)
{
    private static readonly IReadOnlyDictionary<string, Shown> Nothing = new Dictionary<string, Shown>(StringComparer.Ordinal);

    /// <summary>What else the screen's own checks need of it.</summary>
    public object? Record { get; init; }

    public static LookupFinding None(string refusal = "E0044") => new(refusal, Nothing);

    public static LookupFinding Of(params (string Part, string Text)[] parts) =>
        new(null, parts.ToDictionary(p => p.Part, p => new Shown(p.Text), StringComparer.Ordinal));

    public LookupFinding With(string part, string text, string value = "") =>
        this with { Parts = new Dictionary<string, Shown>(Parts, StringComparer.Ordinal) { [part] = new(text, value) } };
}
