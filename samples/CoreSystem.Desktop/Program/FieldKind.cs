namespace CoreSystem.Desktop;

/// <summary>What a field of a screen is on the screen.</summary>
public enum FieldKind
{
    /// <summary>An input of one line.</summary>
    Text,

    /// <summary>An input that shows dots.</summary>
    Password,

    /// <summary>A list to choose from; an item begins with its code and a space.</summary>
    Choice,

    /// <summary>A check box; its value is 1 or 0.</summary>
    Check,

    /// <summary>Shows a value, cannot be written to.</summary>
    Output,

    /// <summary>A button.</summary>
    Button,

    /// <summary>A table, read only.</summary>
    Grid,
}
