using System.Collections.Immutable;

namespace Rpa.Scenarios.Scripts.Formats;

/// <summary>A scenario's own table from the case's option codes to the core system's codes (<c>codes:</c>).</summary>
internal sealed class CodeMapFormat(string name, ImmutableDictionary<string, string> codes) : IValueFormat
{
    public string Name => name;

    public string? Format(string value) => codes.GetValueOrDefault(value);

    public string Canonical(string shown)
    {
        // Two of our codes may be one code there: then the way back is not known.
        var sources = codes.Where(pair => string.Equals(pair.Value, shown, StringComparison.Ordinal)).Select(pair => pair.Key).ToArray();
        return sources is [var only] ? only : shown;
    }

    public bool Same(string formatted, string shown) => string.Equals(formatted, shown, StringComparison.Ordinal);
}
