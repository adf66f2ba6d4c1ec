using System.Collections.Immutable;

namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>What the message codes of a core system mean. A code stands for itself; one that ends in <c>*</c> for all that begin so.</summary>
/// <param name="Meanings">Meaning by code or pattern.</param>
public sealed record MessageTable(ImmutableDictionary<string, MessageMeaning> Meanings)
{
    /// <summary>The meaning of a code: its own entry first, then the longest pattern that fits, otherwise unknown.</summary>
    public MessageMeaning MeaningOf(string? code)
    {
        if (code is null)
        {
            return MessageMeaning.Unknown;
        }

        if (Meanings.TryGetValue(code, out var exact))
        {
            return exact;
        }

        return Meanings
            .Where(entry => IsPattern(entry.Key) && Matches(entry.Key, code))
            .OrderByDescending(entry => entry.Key.Length)
            .Select(entry => entry.Value)
            .FirstOrDefault();
    }

    /// <summary>Whether a code fits a code or pattern.</summary>
    public static bool Matches(string pattern, string? code) => code is not null && (IsPattern(pattern)
        ? code.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : string.Equals(pattern, code, StringComparison.Ordinal));

    private static bool IsPattern(string key) => key.EndsWith('*');
}
