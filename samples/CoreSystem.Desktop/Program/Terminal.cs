namespace CoreSystem.Desktop;

/// <summary>The running program: the screen that is shown, its values, the message line, who is signed in.</summary>
public sealed class Terminal
{
    private readonly IProgramHost _host;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> _grids = new(StringComparer.Ordinal);

    /// <summary>Starts at the sign-in screen.</summary>
    public Terminal(CoreStore store, IProgramHost host, TerminalOptions options)
    {
        (Store, _host, Options) = (store, host, options);
        Current = new SignInScreen();
    }

    /// <summary>Title with which the main window's title begins.</summary>
    public const string Title = "基幹業務システム（見本・デスクトップ）";

    /// <summary>Data.</summary>
    public CoreStore Store { get; }

    /// <summary>Settings.</summary>
    public TerminalOptions Options { get; }

    /// <summary>The screen that is shown.</summary>
    public Screen Current { get; private set; }

    /// <summary>Text of the message line; begins with the code.</summary>
    public string Message { get; private set; } = string.Empty;

    /// <summary>Whether the program is working and takes nothing.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>User id of who is signed in; empty before.</summary>
    public string Operator { get; set; } = string.Empty;

    /// <summary>Value of a field; empty where it has none.</summary>
    public string this[string field]
    {
        get => _values.GetValueOrDefault(field, string.Empty);
        set => _values[field] = value;
    }

    /// <summary>Rows of a grid.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string grid) => _grids.GetValueOrDefault(grid, []);

    /// <summary>Fills a grid.</summary>
    public void SetRows(string grid, IReadOnlyList<IReadOnlyList<string>> rows) => _grids[grid] = rows;

    /// <summary>Shows another screen, empty.</summary>
    public async Task GoAsync(Screen screen)
    {
        _values.Clear();
        _grids.Clear();
        Current = screen;
        Message = string.Empty;
        await screen.OpenAsync(this);
        _host.Refresh();
    }

    /// <summary>Writes to the message line.</summary>
    public void Say(Notice notice) => Message = $"{notice.Code} {notice.Text}";

    /// <summary>Shows a message window.</summary>
    public Task<bool> AskAsync(Notice notice)
    {
        _host.Refresh();
        return _host.ShowAsync(notice);
    }

    /// <summary>An input was left after a change.</summary>
    public Task LeaveAsync(string field) => WorkAsync(() => Current.LeaveAsync(this, field));

    /// <summary>A button was pressed. The buttons of the bar at the bottom are function keys.</summary>
    public Task PressAsync(string button) => button.StartsWith("btnF", StringComparison.Ordinal) && int.TryParse(button[4..], out var key)
        ? KeyAsync(key)
        : WorkAsync(() => Current.PressAsync(this, button));

    /// <summary>A function key was pressed.</summary>
    public Task KeyAsync(int key) => Current.Keys.ContainsKey(key) ? WorkAsync(() => Current.KeyAsync(this, key)) : Task.CompletedTask;

    private async Task WorkAsync(Func<Task> work)
    {
        if (IsBusy)
        {
            return;
        }

        // Set before anything is awaited: who looks after a key stroke must see that something is under way.
        IsBusy = true;
        Message = string.Empty;
        _host.Refresh();
        try
        {
            if (Options.Delay > TimeSpan.Zero)
            {
                await Task.Delay(Options.Delay);
            }

            await work();
        }
        finally
        {
            IsBusy = false;
            _host.Refresh();
        }
    }
}
