namespace Rpa.Robots.Tests.Desktop;

/// <summary>An element of the desktop as UI Automation would tell it.</summary>
internal sealed class FakeElement
{
    public required string Type { get; init; }

    public string AutomationId { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    /// <summary>Its value or rendered text.</summary>
    public Func<string> Text { get; init; } = () => string.Empty;

    /// <summary>Writes to it; null: read only.</summary>
    public Action<string>? Write { get; init; }

    public int MaxLength { get; init; } = int.MaxValue;

    public Func<bool> IsEnabled { get; init; } = () => true;

    public Func<bool> IsOffscreen { get; init; } = () => false;

    public bool IsPassword { get; init; }

    public Func<string?> ToggleState { get; init; } = () => null;

    /// <summary>Name of the field of the program that it is; null: none.</summary>
    public string? Field { get; init; }

    public Action Click { get; init; } = () => { };

    public (int X, int Y, int Width, int Height) Rectangle { get; init; }

    public Func<IEnumerable<FakeElement>> Children { get; init; } = () => [];

    public bool IsFocusable => Type is "Edit" or "ComboBox" or "CheckBox" or "Button" or "DataItem" or "TabItem";

    public IEnumerable<FakeElement> Descendants() => Children().SelectMany(child => child.Descendants().Prepend(child));
}
