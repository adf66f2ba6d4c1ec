using System.Drawing;
using System.Globalization;
using System.Windows.Forms;

namespace CoreSystem.Desktop.Windows;

/// <summary>The main window: draws the screen that the terminal shows, takes keys and clicks to it.</summary>
internal sealed class MainForm : Form, IProgramHost
{
    private const int RowHeight = 32;

    private readonly Terminal _terminal;
    private readonly Panel _screen = new() { Dock = DockStyle.Fill };
    private readonly Label _line = new() { Name = "lblメッセージ", Dock = DockStyle.Bottom, Height = 26, TextAlign = ContentAlignment.MiddleLeft };
    private readonly Label _busy = new() { Name = "lbl処理中", Text = "処理中", Dock = DockStyle.Bottom, Height = 22, Visible = false, ForeColor = Color.Red };
    private readonly Dictionary<string, Control> _controls = new(StringComparer.Ordinal);
    private Screen? _drawn;

    public MainForm(CoreStore store, TerminalOptions options)
    {
        _terminal = new Terminal(store, this, options);
        Name = "frmMain";
        ClientSize = new Size(1240, 820);
        StartPosition = FormStartPosition.Manual;
        Location = new Point(10, 10);
        KeyPreview = true;
        Controls.AddRange([_screen, _busy, _line]);
        Draw();
    }

    /// <inheritdoc/>
    public Task<bool> ShowAsync(Notice notice)
    {
        var icon = notice.Kind switch
        {
            NoticeKind.Error => MessageBoxIcon.Error,
            NoticeKind.Warning or NoticeKind.Attention => MessageBoxIcon.Warning,
            NoticeKind.Question => MessageBoxIcon.Question,
            _ => MessageBoxIcon.Information,
        };
        var answer = MessageBox.Show(this, notice.Text, notice.Title, notice.Asks ? MessageBoxButtons.YesNo : MessageBoxButtons.OK, icon);
        return Task.FromResult(answer is DialogResult.Yes or DialogResult.OK);
    }

    /// <inheritdoc/>
    void IProgramHost.Refresh() => Draw();

    /// <inheritdoc/>
    protected override void OnKeyDown(KeyEventArgs e)
    {
        if (e.KeyCode is >= Keys.F1 and <= Keys.F12)
        {
            e.Handled = true;
            Act(() => _terminal.KeyAsync(e.KeyCode - Keys.F1 + 1));
        }

        base.OnKeyDown(e);
    }

    private void Draw()
    {
        if (_drawn != _terminal.Current)
        {
            _drawn = _terminal.Current;
            Build(_drawn);
        }

        Text = $"{Terminal.Title} - {_terminal.Current.Id} {_terminal.Current.Name}";
        _line.Text = _terminal.Message;
        _busy.Visible = _terminal.IsBusy;
        foreach (var field in _terminal.Current.Fields)
        {
            FieldControls.Show(_controls[field.Id], field, _terminal);
        }

        Update();
    }

    private void Build(Screen screen)
    {
        SuspendLayout();
        foreach (Control old in _screen.Controls)
        {
            old.Dispose();
        }

        _screen.Controls.Clear();
        _controls.Clear();
        var page = new Panel { Name = $"scr{screen.Id}", AccessibleName = screen.Name, Dock = DockStyle.Fill };
        var bar = Bar(screen);
        var head = new Panel { Dock = DockStyle.Top };
        var headHeight = Place(head, screen.Fields.Where(field => field.Tab is null));
        if (screen.Tabs.Count > 0)
        {
            var tabs = new TabControl { Name = "tab申請", Dock = DockStyle.Fill };
            foreach (var name in screen.Tabs)
            {
                var tab = new TabPage(name) { Name = $"pag{name}" };
                Place(tab, screen.Fields.Where(field => string.Equals(field.Tab, name, StringComparison.Ordinal)));
                tabs.TabPages.Add(tab);
            }

            page.Controls.Add(tabs);
            head.Height = headHeight;
        }
        else
        {
            head.Dock = DockStyle.Fill;
        }

        page.Controls.Add(head);
        page.Controls.Add(bar);
        _screen.Controls.Add(page);
        ResumeLayout(performLayout: true);
        _controls[screen.Fields[0].Id].Focus();
    }

    private int Place(Control parent, IEnumerable<Field> fields)
    {
        var (x, y) = (12, 10);
        foreach (var field in fields)
        {
            var (control, size) = FieldControls.Make(field);
            var caption = field.Kind is FieldKind.Button or FieldKind.Check || field.Label.Length == 0 ? 0 : 130;
            if (x > 12 && (x + caption + size.Width > 1180 || field.Kind is FieldKind.Grid))
            {
                (x, y) = (12, y + RowHeight);
            }

            if (caption > 0)
            {
                parent.Controls.Add(new Label { Text = field.Label, Location = new Point(x, y + 4), Size = new Size(caption - 4, 20) });
            }

            control.Name = field.Id;
            control.Location = new Point(x + caption, y);
            control.Size = size;
            parent.Controls.Add(control);
            _controls[field.Id] = control;
            Connect(control, field);
            x += caption + size.Width + 16;
            if (field.Kind is FieldKind.Grid || x > 800)
            {
                (x, y) = (12, y + Math.Max(RowHeight, size.Height + 8));
            }
        }

        return y + RowHeight + 10;
    }

    private Panel Bar(Screen screen)
    {
        var bar = new Panel { Dock = DockStyle.Bottom, Height = 40 };
        foreach (var (key, caption) in screen.Keys.OrderBy(entry => entry.Key))
        {
            var button = new Button
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"btnF{key}"),
                Text = string.Create(CultureInfo.InvariantCulture, $"F{key} {caption}"),
                Location = new Point(10 + ((key - 1) * 100), 4),
                Size = new Size(96, 30),
            };
            button.Click += (_, _) => Act(() => _terminal.PressAsync(button.Name));
            bar.Controls.Add(button);
        }

        return bar;
    }

    private void Connect(Control control, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Button:
                control.Click += (_, _) => Act(() => _terminal.PressAsync(field.Id));
                break;
            case FieldKind.Text or FieldKind.Password or FieldKind.Choice or FieldKind.Check:
                control.Leave += (_, _) =>
                {
                    if (Take(field))
                    {
                        _ = _terminal.LeaveAsync(field.Id);
                    }
                };
                break;
        }
    }

    /// <summary>Takes what stands in the inputs to the terminal, then acts.</summary>
    private void Act(Func<Task> act)
    {
        foreach (var field in _terminal.Current.Fields.Where(field => field.IsInput))
        {
            if (Take(field) && field.Kind is FieldKind.Text)
            {
                _ = _terminal.LeaveAsync(field.Id);
            }
        }

        _ = act();
    }

    private bool Take(Field field)
    {
        if (!_controls.TryGetValue(field.Id, out var control) || control.IsDisposed)
        {
            return false;
        }

        var value = FieldControls.ValueOf(control, field);
        if (string.Equals(value, _terminal[field.Id], StringComparison.Ordinal))
        {
            return false;
        }

        _terminal[field.Id] = value;
        return true;
    }
}
