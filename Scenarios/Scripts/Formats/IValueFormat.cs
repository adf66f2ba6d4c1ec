namespace Rpa.Scenarios.Scripts.Formats;

/// <summary>How a core system writes a kind of value (<c>as:</c> in a scenario), both ways, and when two writings mean the same.</summary>
public interface IValueFormat
{
    /// <summary>Name used in scenarios, e.g. <c>wareki7</c>.</summary>
    string Name { get; }

    /// <summary>The canonical value as the screen takes it, or null if it cannot be written so.</summary>
    string? Format(string value);

    /// <summary>What the screen shows as a canonical value; unchanged where the way back is not possible.</summary>
    string Canonical(string shown);

    /// <summary>Whether what the screen shows means the same as the formatted value.</summary>
    bool Same(string formatted, string shown);
}
