namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>One way to find a screen element.</summary>
/// <param name="Kind">How.</param>
/// <param name="Value">Selector, label, role, test id or text; <c>{n}</c> stands for the loop variable n.</param>
/// <param name="Name">Accessible name, for <see cref="SelectorKind.Role"/> only.</param>
public sealed record ElementSelector(SelectorKind Kind, string Value, string? Name = null)
{
    /// <inheritdoc/>
    public override string ToString() => Name is null ? $"{WordOf(Kind)}={Value}" : $"{WordOf(Kind)}={Value}[{Name}]";

    private static string WordOf(SelectorKind kind) => kind switch
    {
        SelectorKind.Css => "css",
        SelectorKind.Label => "label",
        SelectorKind.Role => "role",
        SelectorKind.TestId => "testid",
        _ => "text",
    };
}
