namespace Rpa.Scenarios.Scripts.Formats;

/// <summary>A format made of functions. Without its own comparison, both writings must be equal to the letter.</summary>
internal sealed class ValueFormat(
    string name,
    Func<string, string?> format,
    Func<string, string>? canonical = null,
    Func<string, string, bool>? same = null) : IValueFormat
{
    public string Name => name;

    public string? Format(string value) => format(value);

    public string Canonical(string shown) => canonical is null ? shown : canonical(shown);

    public bool Same(string formatted, string shown) => same is null ? string.Equals(formatted, shown, StringComparison.Ordinal) : same(formatted, shown);
}
