namespace Rpa.Robots.Drivers;

/// <summary>One element as it is shown.</summary>
/// <param name="Value">Value of an input (a check box: 1 or 0), of the named attribute, or text, without white space at its ends.</param>
/// <param name="Text">Its text.</param>
/// <param name="Visible">Whether it is shown.</param>
/// <param name="Enabled">Whether it can be used.</param>
internal sealed record ElementView(string Value, string Text, bool Visible, bool Enabled)
{
    /// <summary>Whether its value can be read at all. A desktop's password field keeps its own to itself.</summary>
    public bool Readable { get; init; } = true;
}
