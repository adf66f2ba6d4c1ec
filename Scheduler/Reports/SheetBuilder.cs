using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rpa.Scheduler.Reports;

/// <summary>Fills one sheet row by row with typed cells. A text is always a text: it can never become a formula.</summary>
internal sealed class SheetBuilder(params double[] columnWidths)
{
    private const uint A4 = 9;

    private readonly SheetData _data = new();
    private uint _row;
    private uint _frozenRows;

    /// <summary>Adds a row of cells, each with its style; null leaves a cell out.</summary>
    public void Add(params (object? Value, CellStyle Style)[] cells)
    {
        _row++;
        var row = new Row { RowIndex = _row };
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].Value is { } value)
            {
                row.Append(CellOf(value, cells[column].Style, Reference(column)));
            }
        }

        _data.Append(row);
    }

    /// <summary>Adds an empty row.</summary>
    public void Skip() => _row++;

    /// <summary>Keeps the rows added so far in view.</summary>
    public void FreezeHere() => _frozenRows = _row;

    /// <summary>The sheet.</summary>
    public Worksheet Build()
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (_frozenRows > 0)
        {
            view.Append(new Pane
            {
                VerticalSplit = _frozenRows,
                TopLeftCell = string.Create(CultureInfo.InvariantCulture, $"A{_frozenRows + 1}"),
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        var columns = columnWidths.Select((width, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = width,
            CustomWidth = true,
        });
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new Columns(columns),
            _data,
            new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private static Cell CellOf(object value, CellStyle style, string reference)
    {
        var cell = new Cell { CellReference = reference, StyleIndex = (uint)style };
        switch (value)
        {
            case string text:
                cell.DataType = CellValues.InlineString;
                cell.Append(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
                break;
            case DateOnly day:
                cell.CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture));
                break;
            case int number:
                cell.CellValue = new CellValue(number);
                break;
            case double number:
                cell.CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value));
        }

        return cell;
    }

    private string Reference(int column) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{_row}");
}
