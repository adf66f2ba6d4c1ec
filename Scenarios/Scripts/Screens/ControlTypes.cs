using System.Collections.Frozen;

namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>The control types of Microsoft UI Automation that screen maps may name, with their numbers (UIA_…ControlTypeId).</summary>
public static class ControlTypes
{
    private static readonly string[] InOrder =
    [
        "Button", "Calendar", "CheckBox", "ComboBox", "Edit", "Hyperlink", "Image", "ListItem", "List", "Menu", "MenuBar", "MenuItem", "ProgressBar",
        "RadioButton", "ScrollBar", "Slider", "Spinner", "StatusBar", "Tab", "TabItem", "Text", "ToolBar", "ToolTip", "Tree", "TreeItem", "Custom",
        "Group", "Thumb", "DataGrid", "DataItem", "Document", "SplitButton", "Window", "Pane", "Header", "HeaderItem", "Table", "TitleBar", "Separator",
    ];

    private const int First = 50000;

    /// <summary>Numbers by name.</summary>
    public static IReadOnlyDictionary<string, int> Known { get; } =
        InOrder.Select((name, index) => KeyValuePair.Create(name, First + index)).ToFrozenDictionary(StringComparer.Ordinal);
}
