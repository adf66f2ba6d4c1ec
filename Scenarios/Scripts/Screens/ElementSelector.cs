namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>One way to find a screen element.</summary>
/// <param name="Kind">How.</param>
/// <param name="Value">Selector, label, role, test id or text; <c>{n}</c> stands for the loop variable n.</param>
/// <param name="Name">Accessible name, for <see cref="SelectorKind.Role"/> only.</param>
public sealed record ElementSelector(SelectorKind Kind, string Value, string? Name = null)
{
    /// <summary>UI Automation control type (Button, Edit …) that it must have; null: any. Desktop only.</summary>
    public string? Type { get; init; }

    /// <summary>The element in which it lies (a grid, a group); null: anywhere in the window. Desktop only.</summary>
    public ElementSelector? Inside { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{WordOf(Kind)}={Value}{(Name is null ? string.Empty : $"[{Name}]")}{(Type is null ? string.Empty : $"[{Type}]")}{(Inside is null ? string.Empty : $" inside {Inside}")}";

    private static string WordOf(SelectorKind kind) => kind switch
    {
        SelectorKind.Css => "css",
        SelectorKind.Label => "label",
        SelectorKind.Role => "role",
        SelectorKind.TestId => "testid",
        SelectorKind.AutomationId => "id",
        SelectorKind.ControlName => "name",
        _ => "text",
    };
}
