using System.Collections.Frozen;
using System.Globalization;

namespace Rpa.Robots.Desktop;

/// <summary>Keys as FlaUI.WebDriver's <c>windows: keys</c> takes them: virtual key codes of Windows, and text that no keyboard layout and no IME touches.</summary>
internal static class DesktopKeys
{
    private const int Control = 0x11;
    private const int Shift = 0x10;
    private const int Alt = 0x12;
    private const int Home = 0x24;
    private const int End = 0x23;
    private const int Delete = 0x2E;
    private const int Down = 0x28;
    private const int FirstFunctionKey = 0x70;

    private static readonly FrozenDictionary<string, int> Named = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["Enter"] = 0x0D, ["Tab"] = 0x09, ["Escape"] = 0x1B, ["Space"] = 0x20, ["PageUp"] = 0x21, ["PageDown"] = 0x22, ["End"] = End, ["Home"] = Home,
        ["ArrowLeft"] = 0x25, ["ArrowUp"] = 0x26, ["ArrowRight"] = 0x27, ["ArrowDown"] = Down, ["Insert"] = 0x2D, ["Delete"] = Delete, ["Backspace"] = 0x08,
        ["Control"] = Control, ["Shift"] = Shift, ["Alt"] = Alt,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Dictionary<string, object?>> Tab => Of("Tab")!;

    public static IEnumerable<Dictionary<string, object?>> OpenList => Of("Alt+ArrowDown")!;

    /// <summary>Selects all that stands in an input. Ctrl+A is unknown to older programs.</summary>
    public static IEnumerable<Dictionary<string, object?>> SelectAll => [.. Of("Control+Home")!, .. Of("Control+Shift+End")!];

    /// <summary>Replaces what stands in an input by a text.</summary>
    public static IEnumerable<Dictionary<string, object?>> Replace(string text) =>
        [.. SelectAll, Press(Delete), .. text.Length == 0 ? [] : new[] { new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = text } }];

    /// <summary>The strokes of a key (<c>F12</c>) or a combination (<c>Shift+Tab</c>); null where there is no such key.</summary>
    public static IEnumerable<Dictionary<string, object?>>? Of(string key)
    {
        var codes = key.Split('+').Select(CodeOf).ToArray();
        if (codes.Any(code => code is null))
        {
            return null;
        }

        var held = codes[..^1].Select(code => code!.Value).ToArray();
        return [.. held.Select(code => Hold(code, true)), Press(codes[^1]!.Value), .. held.Reverse().Select(code => Hold(code, false))];
    }

    private static int? CodeOf(string name)
    {
        if (Named.TryGetValue(name, out var code))
        {
            return code;
        }

        if (name is ['F', ..] && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 24)
        {
            return FirstFunctionKey + number - 1;
        }

        return name is [var letter] && char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : null;
    }

    private static Dictionary<string, object?> Press(int code) => new(StringComparer.Ordinal) { ["virtualKeyCode"] = code };

    private static Dictionary<string, object?> Hold(int code, bool down) => new(StringComparer.Ordinal) { ["virtualKeyCode"] = code, ["down"] = down };
}
