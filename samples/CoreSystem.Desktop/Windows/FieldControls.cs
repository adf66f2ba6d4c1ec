using System.Drawing;
using System.Windows.Forms;

namespace CoreSystem.Desktop.Windows;

/// <summary>The controls of the kinds of fields.</summary>
internal static class FieldControls
{
    private const int CharacterWidth = 12;

    public static (Control Control, Size Size) Make(Field field) => field.Kind switch
    {
        FieldKind.Button => (new Button { Text = field.Label }, new Size(100, 26)),
        FieldKind.Check => (new CheckBox { Text = field.Label, Enabled = field.IsEnabled }, new Size(220, 24)),
        FieldKind.Choice => (Choice(field), new Size(180, 24)),
        FieldKind.Grid => (Grid(field), new Size(900, 150)),
        FieldKind.Output => (new TextBox { ReadOnly = true, TabStop = false, AccessibleName = field.Label }, WidthOf(field)),
        FieldKind.Password => (new TextBox { UseSystemPasswordChar = true, MaxLength = field.Length, AccessibleName = field.Label }, WidthOf(field)),
        _ => (new TextBox { MaxLength = field.Length, AccessibleName = field.Label }, WidthOf(field)),
    };

    public static string ValueOf(Control control, Field field) => control is CheckBox box ? box.Checked ? "1" : "0" : field.Kind is FieldKind.Grid ? string.Empty : control.Text;

    public static void Show(Control control, Field field, Terminal terminal)
    {
        switch (control)
        {
            case CheckBox box:
                box.Checked = terminal[field.Id] is "1";
                break;
            case DataGridView grid:
                grid.Rows.Clear();
                foreach (var row in terminal.Rows(field.Id))
                {
                    grid.Rows.Add([.. row]);
                }

                break;
            case Button:
                break;
            case ComboBox choice:
                choice.SelectedItem = terminal[field.Id].Length == 0 ? null : terminal[field.Id];
                break;
            default:
                if (!string.Equals(control.Text, terminal[field.Id], StringComparison.Ordinal) && !(field.IsInput && control.Focused))
                {
                    control.Text = terminal[field.Id];
                }

                break;
        }
    }

    private static Size WidthOf(Field field) => new(Math.Min(480, 24 + (field.Length * CharacterWidth)), 24);

    private static ComboBox Choice(Field field)
    {
        var choice = new ComboBox { DropDownStyle = ComboBoxStyle.DropDownList, AccessibleName = field.Label };
        choice.Items.AddRange([.. field.Items]);
        return choice;
    }

    private static DataGridView Grid(Field field)
    {
        var grid = new DataGridView
        {
            ReadOnly = true, AllowUserToAddRows = false, AllowUserToDeleteRows = false, RowHeadersVisible = false, AccessibleName = field.Label, SelectionMode = DataGridViewSelectionMode.FullRowSelect,
        };
        foreach (var column in field.Items)
        {
            grid.Columns.Add(new DataGridViewColumn(new NamedCell()) { HeaderText = column, Width = 200 });
        }

        return grid;
    }
}
