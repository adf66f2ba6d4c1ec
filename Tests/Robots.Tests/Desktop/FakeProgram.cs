using System.Globalization;
using CoreSystem.Desktop;

namespace Rpa.Robots.Tests.Desktop;

/// <summary>
/// The desktop core system (its own logic, <c>samples/CoreSystem.Desktop/Program</c>), drawn in memory as UI Automation would show the
/// Windows program. Everything here runs on its <see cref="UiThread"/>.
/// </summary>
internal sealed class FakeProgram : IProgramHost, IDisposable
{
    private readonly Terminal _terminal;
    private readonly List<FakeWindow> _dialogs = [];
    private Screen? _drawn;
    private string? _tab;
    private Dictionary<string, FakeElement> _elements = new(StringComparer.Ordinal);

    public FakeProgram(CoreStore store, TerminalOptions options)
    {
        _terminal = new Terminal(store, this, options);
        Main = new FakeWindow(
            () => $"{Terminal.Title} - {_terminal.Current.Id} {_terminal.Current.Name}",
            new FakeElement { Type = "Window", Children = MainChildren, Rectangle = (100, 50, 1024, 768) });
        Keyboard = new FakeKeyboard(this);
    }

    public UiThread Ui { get; } = new();

    public FakeWindow Main { get; }

    public FakeKeyboard Keyboard { get; }

    public bool HasExited { get; private set; }

    /// <summary>The main window and the modal windows over it.</summary>
    public IEnumerable<FakeWindow> Windows => HasExited ? [] : _dialogs.Prepend(Main);

    /// <summary>The window that takes input: a modal window disables those behind it.</summary>
    public FakeWindow Front => _dialogs is [.., var last] ? last : Main;

    public FakeElement? OpenList { get; set; }

    public Terminal Terminal => _terminal;

    public void Exit()
    {
        HasExited = true;
        Ui.Dispose();
    }

    public void Dispose() => Exit();

    public void Refresh()
    {
        if (_drawn != _terminal.Current)
        {
            (_drawn, _tab, OpenList) = (_terminal.Current, _terminal.Current.Tabs is [var first, ..] ? first : null, null);
            _elements = new Dictionary<string, FakeElement>(StringComparer.Ordinal);
            Keyboard.Focus = null;
        }
    }

    public Task<bool> ShowAsync(Notice notice)
    {
        var answer = new TaskCompletionSource<bool>();
        FakeWindow? dialog = null;
        dialog = new FakeWindow(() => notice.Title, DialogRoot(notice, yes =>
        {
            _dialogs.Remove(dialog!);
            answer.TrySetResult(yes);
        }));
        _dialogs.Add(dialog);
        Keyboard.Focus = null;
        return answer.Task;
    }

    /// <summary>Whether an element is still on the desktop.</summary>
    public bool IsAlive(FakeElement element) => Windows.Any(window => window.Root == element || window.Root.Descendants().Contains(element));

    private IEnumerable<FakeElement> MainChildren()
    {
        Refresh();
        yield return Kept("scr", () => new FakeElement { Type = "Pane", AutomationId = $"scr{_terminal.Current.Id}", Children = ScreenChildren, Rectangle = (100, 80, 1024, 640) });
        yield return Kept("line", () => new FakeElement { Type = "Text", AutomationId = "lblメッセージ", Text = () => _terminal.Message, Rectangle = (110, 780, 800, 24) });
        if (_terminal.IsBusy)
        {
            yield return Kept("busy", () => new FakeElement { Type = "Text", AutomationId = "lbl処理中", Name = "処理中", Text = () => "処理中", Rectangle = (920, 780, 100, 24) });
        }

        // Windows that belong to another hang below it.
        foreach (var dialog in _dialogs)
        {
            yield return dialog.Root;
        }
    }

    private IEnumerable<FakeElement> ScreenChildren()
    {
        var place = 0;
        foreach (var field in _terminal.Current.Fields)
        {
            var row = place++;
            if (field.Tab is null || string.Equals(field.Tab, _tab, StringComparison.Ordinal))
            {
                yield return Kept(field.Id, () => Control(field, row));
            }
        }

        foreach (var tab in _terminal.Current.Tabs)
        {
            yield return Kept("tab" + tab, () => new FakeElement
            {
                Type = "TabItem", Name = tab, Text = () => tab, Click = () => _tab = tab, Rectangle = (400, 90, 100, 24),
            });
        }

        foreach (var (key, caption) in _terminal.Current.Keys)
        {
            yield return Kept(string.Create(CultureInfo.InvariantCulture, $"F{key}"), () => new FakeElement
            {
                Type = "Button", AutomationId = string.Create(CultureInfo.InvariantCulture, $"btnF{key}"), Name = string.Create(CultureInfo.InvariantCulture, $"F{key} {caption}"),
                Text = () => caption, Click = () => _ = _terminal.KeyAsync(key), Rectangle = (110 + (key * 70), 740, 66, 28),
            });
        }
    }

    private FakeElement Control(Field field, int row)
    {
        var rectangle = (260 + (row % 2 * 400), 130 + (row / 2 * 34), 260, 24);
        return field.Kind switch
        {
            FieldKind.Button => new FakeElement
            {
                Type = "Button", AutomationId = field.Id, Name = field.Label, Text = () => field.Label, Click = () => _ = _terminal.PressAsync(field.Id), Rectangle = rectangle,
            },
            FieldKind.Check => new FakeElement
            {
                Type = "CheckBox", AutomationId = field.Id, Name = field.Label, Text = () => field.Label, IsEnabled = () => field.IsEnabled,
                ToggleState = () => _terminal[field.Id] is "1" ? "On" : "Off", Click = () => _terminal[field.Id] = _terminal[field.Id] is "1" ? "0" : "1", Rectangle = rectangle,
            },
            FieldKind.Grid => new FakeElement { Type = "DataGrid", AutomationId = field.Id, Name = field.Label, Children = () => Cells(field), Rectangle = rectangle },
            FieldKind.Choice => Choice(field, rectangle),
            _ => new FakeElement
            {
                Type = "Edit", AutomationId = field.Id, Name = field.Label, Field = field.Id, Text = () => _terminal[field.Id], IsPassword = field.Kind is FieldKind.Password,
                Write = field.IsInput ? value => _terminal[field.Id] = value : null, MaxLength = field.Length, Rectangle = rectangle,
            },
        };
    }

    private FakeElement Choice(Field field, (int X, int Y, int Width, int Height) rectangle)
    {
        FakeElement? choice = null;
        choice = new FakeElement
        {
            Type = "ComboBox", AutomationId = field.Id, Name = field.Label, Field = field.Id, Text = () => _terminal[field.Id], Rectangle = rectangle,
            Children = () => OpenList != choice ? [] : field.Items.Select(item => Kept($"{field.Id}/{item}", () => new FakeElement
            {
                Type = "ListItem", Name = item, Text = () => item, Rectangle = rectangle,
                Click = () =>
                {
                    _terminal[field.Id] = item;
                    OpenList = null;
                },
            })),
        };
        return choice;
    }

    private IEnumerable<FakeElement> Cells(Field grid) => _terminal.Rows(grid.Id).SelectMany((row, number) => row.Select((cell, column) =>
        Kept(string.Create(CultureInfo.InvariantCulture, $"{grid.Id}/{number}/{column}/{cell}"), () => new FakeElement
        {
            Type = "DataItem", Name = string.Create(CultureInfo.InvariantCulture, $"{grid.Items[column]} {number + 1}行"), Text = () => cell, Rectangle = (120, 400 + (number * 20), 100, 20),
        })));

    private static FakeElement DialogRoot(Notice notice, Action<bool> answer)
    {
        FakeElement[] children =
        [
            new() { Type = "Text", AutomationId = "65535", Name = notice.Text, Text = () => notice.Text, Rectangle = (420, 340, 300, 40) },
            .. notice.Asks
                ? new FakeElement[]
                {
                    new() { Type = "Button", AutomationId = "6", Name = "はい(Y)", Text = () => "はい(Y)", Click = () => answer(true), Rectangle = (480, 400, 80, 26) },
                    new() { Type = "Button", AutomationId = "7", Name = "いいえ(N)", Text = () => "いいえ(N)", Click = () => answer(false), Rectangle = (580, 400, 80, 26) },
                }
                : [new() { Type = "Button", AutomationId = "2", Name = "OK", Text = () => "OK", Click = () => answer(true), Rectangle = (580, 400, 80, 26) }],
        ];
        return new FakeElement { Type = "Window", Name = notice.Title, Text = () => notice.Title, Children = () => children, Rectangle = (400, 300, 360, 150) };
    }

    private FakeElement Kept(string key, Func<FakeElement> make) => _elements.TryGetValue(key, out var known) ? known : _elements[key] = make();
}
