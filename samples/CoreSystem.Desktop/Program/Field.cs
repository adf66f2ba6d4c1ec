namespace CoreSystem.Desktop;

/// <summary>A field of a screen.</summary>
/// <param name="Id">Name of the control: what UI Automation tells as AutomationId.</param>
/// <param name="Label">Label in front of it; text of a button.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Tab">The tab page on which it lies; null: above the tabs.</param>
/// <param name="Length">Most characters of an input; width of the others.</param>
/// <param name="Items">Items of a choice; columns of a grid.</param>
public sealed record Field(string Id, string Label, FieldKind Kind = FieldKind.Text, string? Tab = null, int Length = 20, params IReadOnlyList<string> Items)
{
    /// <summary>Whether it can be used.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether a person or robot can change it.</summary>
    public bool IsInput => Kind is FieldKind.Text or FieldKind.Password or FieldKind.Choice or FieldKind.Check;
}
