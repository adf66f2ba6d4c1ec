using System.Globalization;
using System.Windows.Forms;

namespace CoreSystem.Desktop.Windows;

/// <summary>A cell that tells UI Automation the same name in every language of Windows: 申請番号 1行.</summary>
internal sealed class NamedCell : DataGridViewTextBoxCell
{
    /// <inheritdoc/>
    protected override AccessibleObject CreateAccessibilityInstance() => new Accessible(this);

    private sealed class Accessible(NamedCell cell) : DataGridViewTextBoxCellAccessibleObject(cell)
    {
        public override string Name => cell.OwningColumn is { } column ? string.Create(CultureInfo.InvariantCulture, $"{column.HeaderText} {cell.RowIndex + 1}行") : string.Empty;
    }
}
