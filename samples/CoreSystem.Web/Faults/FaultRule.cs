using CoreSystem.Web.Messages;

namespace CoreSystem.Web.Faults;

/// <summary>A fault and where it strikes; README.md describes each member.</summary>
internal sealed record FaultRule
{
    public required FaultKind Kind { get; init; }

    /// <summary>Program id, or <c>*</c>.</summary>
    public string Screen { get; init; } = "*";

    /// <summary><c>open</c>, <c>submit</c>, <c>lookup</c>, <c>search</c>, <c>examine</c>, <c>register</c>, <c>hold</c> or <c>*</c>.</summary>
    public string Action { get; init; } = "*";

    /// <summary>How many matching requests pass unharmed first.</summary>
    public int Skip { get; init; }

    /// <summary>How often it strikes; null: always.</summary>
    public int? Times { get; init; }

    public double MinSeconds { get; init; }

    public double MaxSeconds { get; init; }

    public string? Code { get; init; }

    public string? Text { get; init; }

    public bool Matches(FaultKind kind, string screen, string action) =>
        Kind == kind && IsOrAny(Screen, screen) && IsOrAny(Action, action);

    /// <summary>What is wrong with the rule; null when nothing is.</summary>
    public string? Flaw() => this switch
    {
        { Skip: < 0 } or { Times: < 1 } => "skip must be 0 or more and times 1 or more",
        { Kind: FaultKind.Delay } when !(MinSeconds >= 0 && MaxSeconds >= MinSeconds && MaxSeconds is > 0 and <= 600) =>
            "a delay needs 0 <= minSeconds <= maxSeconds <= 600",
        { Kind: FaultKind.Dialog, Code: { } code } when !MessageTable.Codes.Contains(code, StringComparer.Ordinal) =>
            "a dialog's code must stand in MESSAGES.md",
        { Kind: FaultKind.Dialog, Code: null, Text: null or "" } => "a dialog needs a text or a code",
        _ => null,
    };

    private static bool IsOrAny(string pattern, string value) =>
        pattern is "*" || pattern.Equals(value, StringComparison.OrdinalIgnoreCase);
}
