using System.Globalization;
using Rpa.Robots.Drivers;
using Rpa.Scenarios.Scripts.Screens;

namespace Rpa.Robots.Desktop;

/// <summary>Finds elements in the present window, and reads them.</summary>
internal sealed class DesktopElements(DesktopScope scope)
{
    private DesktopSession Session => scope.Session;

    /// <summary>Everything that a selector matches now, visible or not.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(ElementSelector selector, CancellationToken cancellationToken)
    {
        var strategy = selector.Kind is SelectorKind.ControlName ? "name" : "accessibility id";
        var found = new List<string>();
        if (selector.Inside is { } outer)
        {
            foreach (var parent in await FindAsync(outer, cancellationToken))
            {
                found.AddRange(await Session.FindAsync(strategy, selector.Value, parent, cancellationToken));
            }
        }
        else
        {
            found.AddRange(await Session.FindAsync(strategy, selector.Value, null, cancellationToken));
        }

        return selector.Type is { } type ? await OfTypeAsync(found, type, cancellationToken) : found;
    }

    /// <summary>What the first selector that matches anything matches, and which selector that is.</summary>
    public async Task<(IReadOnlyList<string> Found, int Selector)> FindAsync(ElementTarget target, CancellationToken cancellationToken)
    {
        for (var i = 0; i < target.Selectors.Length; i++)
        {
            if (await FindAsync(target.Selectors[i], cancellationToken) is { Count: > 0 } found)
            {
                return (found, i);
            }
        }

        return ([], 0);
    }

    /// <summary>Reads an element as it is shown.</summary>
    public async Task<ElementView> ViewAsync(string element, ScreenElement wanted, CancellationToken cancellationToken)
    {
        var isVisible = await IsVisibleAsync(element, cancellationToken);
        var isEnabled = await Session.IsEnabledAsync(element, cancellationToken);
        if (wanted.Sensitive && await IsPasswordAsync(element, cancellationToken))
        {
            return new ElementView(string.Empty, string.Empty, isVisible, isEnabled) { Readable = false };
        }

        var value = wanted.Attribute is { } attribute
            ? await Session.PropertyAsync(element, attribute, cancellationToken) ?? string.Empty
            : await ValueAsync(element, cancellationToken);
        return new ElementView(value.Trim(), value.Trim(), isVisible, isEnabled);
    }

    /// <summary>Waits for exactly one element, visible and enabled.</summary>
    /// <exception cref="ScreenException">None became usable within the step's time, or several match.</exception>
    public async Task<string> UsableAsync(ElementTarget target, CancellationToken cancellationToken)
    {
        var (count, usable) = await scope.RepeatAsync(
            async () =>
            {
                var (found, _) = await FindAsync(target, cancellationToken);
                var isUsable = found is [{ } only] && await IsVisibleAsync(only, cancellationToken) && await Session.IsEnabledAsync(only, cancellationToken);
                return (found.Count, Element: isUsable ? found[0] : null);
            },
            look => look.Element is not null,
            target.Label,
            cancellationToken);
        return usable ?? throw (count > 1
            ? new ScreenException(ScreenFault.Ambiguous, $"'{target.Label}' matches several elements.")
            : new ScreenException(ScreenFault.NotUsable, $"'{target.Label}' was not there, visible and enabled within {scope.StepTimeout.TotalSeconds:0.#} s."));
    }

    public async Task<bool> IsVisibleAsync(string element, CancellationToken cancellationToken) =>
        !Is(await Session.PropertyAsync(element, "IsOffscreen", cancellationToken), true);

    public async Task<bool> IsPasswordAsync(string element, CancellationToken cancellationToken) =>
        Is(await Session.PropertyAsync(element, "IsPassword", cancellationToken), true);

    /// <summary>Whether any of a selector's matches is visible.</summary>
    public async Task<bool> IsShownAsync(ElementSelector selector, CancellationToken cancellationToken)
    {
        foreach (var element in await FindAsync(selector, cancellationToken))
        {
            if (await IsVisibleAsync(element, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Is(string? property, bool value) => string.Equals(property, value ? "True" : "False", StringComparison.OrdinalIgnoreCase);

    /// <summary>A check box: 1 or 0; everything else: its text.</summary>
    private async Task<string> ValueAsync(string element, CancellationToken cancellationToken) =>
        await Session.PropertyAsync(element, "Toggle.ToggleState", cancellationToken) is { Length: > 0 } state
            ? string.Equals(state, "On", StringComparison.Ordinal) ? "1" : "0"
            : await Session.TextAsync(element, cancellationToken);

    private async Task<IReadOnlyList<string>> OfTypeAsync(List<string> found, string type, CancellationToken cancellationToken)
    {
        var number = ControlTypes.Known[type].ToString(CultureInfo.InvariantCulture);
        var fitting = new List<string>();
        foreach (var element in found)
        {
            // Told as a name or as UI Automation's number, whichever the version of FlaUI does.
            var told = await Session.PropertyAsync(element, "ControlType", cancellationToken);
            if (string.Equals(told, type, StringComparison.OrdinalIgnoreCase) || string.Equals(told, number, StringComparison.Ordinal))
            {
                fitting.Add(element);
            }
        }

        return fitting;
    }
}
