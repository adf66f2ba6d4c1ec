namespace Rpa.Robots.Tests.Desktop;

/// <summary>The keyboard of the fake desktop. Keys go to the focus of the window in front, or nowhere.</summary>
internal sealed class FakeKeyboard(FakeProgram program)
{
    private const int Delete = 0x2E;
    private const int Tab = 0x09;
    private const int Escape = 0x1B;
    private const int Home = 0x24;
    private const int End = 0x23;
    private const int Down = 0x28;
    private const int Control = 0x11;
    private const int Shift = 0x10;
    private const int Alt = 0x12;
    private const int V = 0x56;

    private readonly HashSet<int> _held = [];
    private FakeElement? _focus;
    private string _before = string.Empty;
    private bool _isHome;
    private bool _isAllSelected;

    /// <summary>The element with the focus. Setting it leaves the one before.</summary>
    public FakeElement? Focus
    {
        get => _focus;
        set
        {
            if (_focus == value)
            {
                return;
            }

            var left = _focus;
            var changed = left?.Field is not null && !string.Equals(left.Text(), _before, StringComparison.Ordinal);
            (_focus, _before, _isAllSelected) = (value, value?.Field is null ? string.Empty : value.Text(), false);
            if (changed && left!.Type is "Edit")
            {
                _ = program.Terminal.LeaveAsync(left.Field!);
            }
        }
    }

    public string Clipboard { get; set; } = string.Empty;

    /// <summary>How many more texts lose every second character on their way.</summary>
    public int TextsToDamage { get; set; }

    public void Type(string text)
    {
        if (_focus is not { Write: { } write } target)
        {
            return;
        }

        var arrives = text;
        if (TextsToDamage > 0)
        {
            TextsToDamage--;
            arrives = string.Concat(text.Where((_, index) => index % 2 == 0));
        }

        Put(target, write, arrives);
    }

    public void Hold(int key, bool down)
    {
        if (down)
        {
            _held.Add(key);
        }
        else
        {
            _held.Remove(key);
        }
    }

    public void Press(int key)
    {
        switch (key)
        {
            case Home:
                (_isHome, _isAllSelected) = (true, false);
                break;
            case End:
                _isAllSelected = _isHome && _held.Contains(Shift);
                break;
            case Delete when _focus is { Write: { } write } && _isAllSelected:
                write(string.Empty);
                _isAllSelected = false;
                break;
            case Down when _held.Contains(Alt) && _focus is { Type: "ComboBox" } list:
                program.OpenList = list;
                break;
            case Escape:
                program.OpenList = null;
                break;
            case V when _held.Contains(Control) && _focus is { Write: { } write } target:
                Put(target, write, Clipboard);
                break;
            case Tab:
                Focus = null;
                break;
            case >= 0x70 and <= 0x7B:
                var function = key - 0x70 + 1;
                Focus = null;
                _ = program.Terminal.KeyAsync(function);
                break;
        }
    }

    private void Put(FakeElement target, Action<string> write, string text)
    {
        var whole = _isAllSelected ? text : target.Text() + text;
        _isAllSelected = false;
        write(whole[..Math.Min(whole.Length, target.MaxLength)]);
    }
}
