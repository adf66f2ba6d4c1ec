using System.Text;
using OpenQA.Selenium;
using Rpa.Robots.Drivers;

namespace Rpa.Robots.Desktop;

/// <summary>
/// Puts values into a desktop's inputs. Text goes through <c>windows: keys</c> with <c>text</c>, which Windows hands to the program as
/// characters, past keyboard layout and IME. It is read before the field is left; what does not stand there is pasted instead.
/// </summary>
internal sealed class DesktopTyping(DesktopScope scope, DesktopElements elements)
{
    // Control and V: with an element's own send keys, which focus the element by another way than the script does.
    private const string Paste = "\uE009v";

    private DesktopSession Session => scope.Session;

    public async Task FillAsync(ElementTarget target, string text, CancellationToken cancellationToken)
    {
        var element = await elements.UsableAsync(target, cancellationToken);
        if (DesktopElements.Is(await Session.PropertyAsync(element, "Value.IsReadOnly", cancellationToken), true))
        {
            throw new ScreenException(ScreenFault.NotUsable, $"'{target.Label}' cannot be written to.");
        }

        await FocusAsync(element, cancellationToken);
        await Session.KeysAsync(DesktopKeys.Replace(text), cancellationToken);
        if (!target.Element.Sensitive && text.Length > 0 && !await StandsAsync(element, text, cancellationToken))
        {
            await PasteAsync(element, text, cancellationToken);
        }

        // Leaving the field is what makes core systems look a code up or reformat a value.
        await Session.KeysAsync(DesktopKeys.Tab, cancellationToken);
    }

    /// <summary>Opens the list and clicks the item whose code it is.</summary>
    public async Task ChooseAsync(ElementTarget target, string code, CancellationToken cancellationToken)
    {
        var element = await elements.UsableAsync(target, cancellationToken);
        if (string.Equals(ElementParts.Of(target.Element.Part, (await Session.TextAsync(element, cancellationToken)).Trim()), code, StringComparison.Ordinal))
        {
            return;
        }

        await FocusAsync(element, cancellationToken);
        await Session.KeysAsync(DesktopKeys.OpenList, cancellationToken);
        var fitting = await scope.RepeatAsync(
            () => ItemsAsync(element, target, code, cancellationToken), items => items.Count > 0, target.Label, cancellationToken);
        if (fitting is not [{ } item])
        {
            await Session.KeysAsync(DesktopKeys.Of("Escape")!, cancellationToken);
            throw new ScreenException(
                fitting.Count == 0 ? ScreenFault.NotUsable : ScreenFault.Ambiguous, $"The list of '{target.Label}' has {fitting.Count} items with the code asked for.");
        }

        await Session.ClickAsync(item, cancellationToken);
        await FocusAsync(element, cancellationToken);
        await Session.KeysAsync(DesktopKeys.Tab, cancellationToken);
    }

    public async Task TickAsync(ElementTarget target, bool on, CancellationToken cancellationToken)
    {
        var element = await elements.UsableAsync(target, cancellationToken);
        if (await Session.CallAsync(DriverCommand.IsElementSelected, cancellationToken, ("id", element)) is bool isOn && isOn != on)
        {
            await Session.ClickAsync(element, cancellationToken);
        }
    }

    /// <summary>Gives an element the focus: sending no keys does so without a click, which would do more on a button.</summary>
    public async Task FocusAsync(string element, CancellationToken cancellationToken)
    {
        await Session.SendKeysAsync(element, string.Empty, cancellationToken);
        if (DesktopElements.Is(await Session.PropertyAsync(element, "HasKeyboardFocus", cancellationToken), false))
        {
            await Session.ClickAsync(element, cancellationToken);
        }
    }

    private async Task<bool> StandsAsync(string element, string text, CancellationToken cancellationToken) => string.Equals(
        await scope.RepeatAsync(
            () => Session.TextAsync(element, cancellationToken), shown => string.Equals(shown, text, StringComparison.Ordinal), "text", cancellationToken, TimeSpan.FromMilliseconds(300)),
        text,
        StringComparison.Ordinal);

    private async Task PasteAsync(string element, string text, CancellationToken cancellationToken)
    {
        await SetClipboardAsync(Session, text, cancellationToken);
        await Session.KeysAsync(DesktopKeys.SelectAll, cancellationToken);
        await Session.SendKeysAsync(element, Paste, cancellationToken);
        await StandsAsync(element, text, cancellationToken);

        // What a resident wrote must not stay on the clipboard of the robot PC; an empty clipboard cannot be set.
        await SetClipboardAsync(Session, " ", cancellationToken);
    }

    /// <summary>Sets the clipboard of the robot PC.</summary>
    public static Task SetClipboardAsync(DesktopSession session, string text, CancellationToken cancellationToken) => session.ScriptAsync(
        "windows: setClipboard",
        new(StringComparer.Ordinal) { ["contentType"] = "plaintext", ["b64Content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) },
        cancellationToken);

    private async Task<IReadOnlyList<string>> ItemsAsync(string element, ElementTarget target, string code, CancellationToken cancellationToken)
    {
        var fitting = new List<string>();
        foreach (var item in await Session.FindAsync("tag name", "ListItem", element, cancellationToken))
        {
            var name = await Session.PropertyAsync(item, "Name", cancellationToken) ?? string.Empty;
            if (string.Equals(ElementParts.Of(target.Element.Part, name.Trim()), code, StringComparison.Ordinal))
            {
                fitting.Add(item);
            }
        }

        return fitting;
    }
}
