namespace Rpa.Scenarios.Scripts.Screens;

/// <summary>One way to find a screen element.</summary>
/// <param name="Kind">How.</param>
/// <param name="Value">Selector, label, role, test id or text; <c>{n}</c> stands for the loop variable n.</param>
/// <param name="Name">Accessible name, for <see cref="SelectorKind.Role"/> only.</param>
public sealed record ElementSelector(SelectorKind Kind, string Value, string? Name = null)
{
    /// <inheritdoc/>
    public override string ToString() => Name is null ? $"{Kind}={Value}" : $"{Kind}={Value}[{Name}]";
}
