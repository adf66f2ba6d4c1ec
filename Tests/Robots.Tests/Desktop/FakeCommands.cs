using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>
/// The commands of a session as FlaUI.WebDriver 0.4 does them, with what it does not do: text that is not on an American keyboard is
/// dropped by send keys, CSS selectors are known for ids of ASCII only, an empty list of elements is an error, no script but its own runs.
/// </summary>
internal sealed partial class FakeCommands(FakeRobotPc pc, FakeSession session)
{
    private const string ElementKey = "element-6066-11e4-a52e-4f735466cecf";

    private FakeProgram Program => session.Program;

    public FakeReply Do(string method, string[] path, JsonElement body) => (method, path) switch
    {
        (_, ["window" or "title" or "element" or "elements", ..]) when session.IsRoot => FakeReply.Unsupported("This operation is not supported for Root app"),
        ("GET", ["window", "handles"]) => FakeReply.Ok(Program.Windows.Select(session.HandleOf).ToArray()),
        ("GET", ["window"]) => FakeReply.Ok(session.HandleOf(session.Current)),
        ("POST", ["window"]) => SwitchTo(body.GetProperty("handle").GetString()!),
        ("GET", ["window", "rect"]) => InWindow(() => Place(session.Current.Root.Rectangle)),
        ("GET", ["title"]) => InWindow(() => FakeReply.Ok(session.Current.Title)),
        ("POST", ["elements"]) => InWindow(() => Find(session.Current.Root, body)),
        ("POST", ["element", var id, "elements"]) => On(id, element => Find(element, body)),
        ("GET", ["element", var id, "text"]) => On(id, element => element.IsPassword ? FakeReply.UnknownError : FakeReply.Ok(element.Text())),
        ("GET", ["element", var id, "enabled"]) => On(id, element => FakeReply.Ok(element.IsEnabled())),
        ("GET", ["element", var id, "selected"]) => On(id, element => FakeReply.Ok(element.ToggleState() is "On")),
        ("GET", ["element", var id, "attribute", var name]) => On(id, element => FakeReply.Ok(Property(element, Uri.UnescapeDataString(name)))),
        ("GET", ["element", var id, "rect"]) => On(id, element => Place(element.Rectangle)),
        ("POST", ["element", var id, "click"]) => On(id, Click),
        ("POST", ["element", var id, "value"]) => On(id, element => SendKeys(element, body.GetProperty("text").GetString()!)),
        ("POST", ["execute", "sync"]) => Script(body.GetProperty("script").GetString()!, body.GetProperty("args")),
        ("GET", ["screenshot"]) => pc.IsLocked ? FakeReply.UnknownError : FakeReply.Ok(Convert.ToBase64String(FakePicture.Of(Program))),
        _ => FakeReply.UnknownCommand,
    };

    private FakeReply SwitchTo(string handle)
    {
        if (session.Window(handle) is not { } window)
        {
            return FakeReply.NoSuchWindow;
        }

        if (!Program.Windows.Contains(window))
        {
            // A window that has just closed is still known; bringing it to the front fails in UI Automation.
            return FakeReply.UnknownError;
        }

        session.Current = window;
        return FakeReply.Ok();
    }

    private FakeReply InWindow(Func<FakeReply> act) =>
        Program.HasExited ? FakeReply.NoSuchWindow : Program.Windows.Contains(session.Current) ? act() : FakeReply.UnknownError;

    private FakeReply On(string reference, Func<FakeElement, FakeReply> act) => session.Element(reference) switch
    {
        _ when Program.HasExited => FakeReply.NoSuchWindow,
        null => FakeReply.NoSuchElement,
        { } element => Program.IsAlive(element) ? act(element) : FakeReply.UnknownError,
    };

    private FakeReply Find(FakeElement from, JsonElement body)
    {
        var value = body.GetProperty("value").GetString()!;
        Func<FakeElement, bool>? fits = body.GetProperty("using").GetString() switch
        {
            "accessibility id" => element => string.Equals(element.AutomationId, value, StringComparison.Ordinal),
            "name" => element => string.Equals(element.Name, value, StringComparison.Ordinal),
            "tag name" => element => string.Equals(element.Type, value, StringComparison.Ordinal),
            "css selector" when CssId().IsMatch(value) => element => string.Equals(element.AutomationId, value[1..], StringComparison.Ordinal),
            _ => null,
        };
        if (fits is null)
        {
            return FakeReply.Unsupported($"Selector strategy with value '{value}' is not supported");
        }

        var found = from.Descendants().Where(fits).Select(element => new Dictionary<string, string>(StringComparer.Ordinal) { [ElementKey] = session.ReferenceOf(element) }).ToArray();
        return found.Length == 0 ? FakeReply.NoSuchElement : FakeReply.Ok(found);
    }

    private string? Property(FakeElement element, string name) => name switch
    {
        "Name" => element.Name,
        "AutomationId" => element.AutomationId,
        "ControlType" => element.Type,
        "IsOffscreen" => element.IsOffscreen() ? "True" : "False",
        "IsEnabled" => element.IsEnabled() ? "True" : "False",
        "IsPassword" => element.IsPassword ? "True" : "False",
        "HasKeyboardFocus" => Program.Keyboard.Focus == element ? "True" : "False",
        "Value.IsReadOnly" when element.Type is "Edit" => element.Write is null ? "True" : "False",
        "Toggle.ToggleState" => element.ToggleState(),
        _ => null,
    };

    private FakeReply Click(FakeElement element)
    {
        if (element.IsOffscreen())
        {
            return FakeReply.Error(400, "element not interactable", "Element is off screen");
        }

        // The mouse: a window behind a modal one does not take it, a locked desktop does not either.
        if (!pc.IsLocked && Program.Front.Root.Descendants().Contains(element) && element.IsEnabled())
        {
            // A click is on its way when the call returns.
            Program.Ui.Post(
                _ =>
                {
                    Program.Keyboard.Focus = element.IsFocusable ? element : null;
                    element.Click();
                },
                null);
        }

        return FakeReply.Ok();
    }

    private FakeReply SendKeys(FakeElement element, string text)
    {
        if (!element.IsFocusable)
        {
            return FakeReply.UnknownError;
        }

        if (pc.IsLocked || Program.Front != session.Current)
        {
            return FakeReply.Ok();
        }

        Program.Keyboard.Focus = element;
        var isControl = false;
        foreach (var character in text)
        {
            switch (character)
            {
                case '\uE009':
                    isControl = true;
                    break;
                case var letter when isControl && char.IsAsciiLetter(letter):
                    Program.Keyboard.Hold(0x11, true);
                    Program.Keyboard.Press(char.ToUpperInvariant(letter));
                    Program.Keyboard.Hold(0x11, false);
                    break;
                case ':':
                    // A Japanese keyboard has another character where the American one has this.
                    Program.Keyboard.Type("*");
                    break;
                case var other when char.IsAscii(other):
                    Program.Keyboard.Type(other.ToString());
                    break;
            }
        }

        return FakeReply.Ok();
    }

    private FakeReply Script(string script, JsonElement args)
    {
        if (args.GetArrayLength() != 1)
        {
            return FakeReply.InvalidArgument("Expected an array of exactly 1 arguments");
        }

        switch (script)
        {
            case "windows: keys" when args[0].TryGetProperty("actions", out var actions):
                return InWindow(() =>
                {
                    foreach (var action in actions.EnumerateArray().Where(_ => !pc.IsLocked && Program.Front == session.Current))
                    {
                        Stroke(action.Clone());
                    }

                    return FakeReply.Ok();
                });
            case "powerShell" when args[0].GetProperty("command").GetString()!.Contains("AppliedDPI", StringComparison.Ordinal):
                return FakeReply.Ok($"{pc.Dpi}\r\n");
            case "powerShell":
                return FakeReply.Ok($"{(pc.IsLocked ? 1 : 0)}\r\n");
            case "windows: setClipboard" when pc.IsOld:
                return FakeReply.Unsupported("Only 'powerShell' scripts are supported");
            case "windows: setClipboard":
                if (args[0].GetProperty("contentType").GetString() is not "plaintext" || args[0].GetProperty("b64Content").GetString() is not { Length: > 0 } content)
                {
                    return FakeReply.InvalidArgument("Clipboard");
                }

                Program.Keyboard.Clipboard = Encoding.UTF8.GetString(Convert.FromBase64String(content));
                pc.Clipboard.Add(Program.Keyboard.Clipboard);
                return FakeReply.Ok();
            case "windows: keys":
                return FakeReply.InvalidArgument("Expected \"actions\"");
            default:
                return FakeReply.Unsupported("Only 'powerShell' scripts are supported");
        }
    }

    private void Stroke(JsonElement action)
    {
        if (action.TryGetProperty("virtualKeyCode", out var key))
        {
            var code = key.GetInt32();
            if (action.TryGetProperty("down", out var down))
            {
                Program.Ui.Post(_ => Program.Keyboard.Hold(code, down.GetBoolean()), null);
            }
            else
            {
                Program.Ui.Post(_ => Program.Keyboard.Press(code), null);
            }
        }
        else if (action.TryGetProperty("text", out var text))
        {
            pc.Typed.Add(text.GetString()!);
            Program.Ui.Post(_ => Program.Keyboard.Type(text.GetString()!), null);
        }
    }

    private static FakeReply Place((int X, int Y, int Width, int Height) rectangle) =>
        FakeReply.Ok(new { x = rectangle.X, y = rectangle.Y, width = rectangle.Width, height = rectangle.Height });

    [GeneratedRegex("^#[_a-zA-Z0-9-]+$", RegexOptions.None, 1000)]
    private static partial Regex CssId();
}
