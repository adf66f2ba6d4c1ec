using System.Text.RegularExpressions;

namespace Rpa.Robots.Drivers;

/// <summary>Takes the value out of what a screen shows: the code in front of its meaning, for instance.</summary>
internal static class ElementParts
{
    /// <summary>The first group of the pattern in the text; empty where it does not match.</summary>
    public static string Of(string? pattern, string text) =>
        pattern is null ? text : Regex.Match(text, pattern, RegexOptions.NonBacktracking) is { Success: true } match ? match.Groups[1].Value : string.Empty;
}
