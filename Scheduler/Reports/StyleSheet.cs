using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rpa.Scheduler.Reports;

/// <summary>The style sheet behind <see cref="CellStyle"/>.</summary>
internal static class StyleSheet
{
    private const uint DecimalFormat = 164;
    private const uint PercentFormat = 165;
    private const uint DayFormat = 166;
    private const uint MonthFormat = 167;
    private const uint WholeFormat = 3;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            Format(DecimalFormat, "#,##0.0"),
            Format(PercentFormat, "0.0%"),
            Format(DayFormat, "yyyy/mm/dd"),
            Format(MonthFormat, "yyyy\"年\"m\"月\"")),
        new Fonts(
            new Font(new FontSize { Val = 10.5 }, new FontName { Val = "BIZ UDPゴシック" }),
            new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "BIZ UDPゴシック" }),
            new Font(new Bold(), new FontSize { Val = 10.5 }, new FontName { Val = "BIZ UDPゴシック" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8F1FE" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Thin<LeftBorder>(), Thin<RightBorder>(), Thin<TopBorder>(), Thin<BottomBorder>(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Cell(),
            Cell(font: 1),
            Cell(font: 2, fill: 2, border: 1, wrap: true),
            Cell(number: WholeFormat, border: 1),
            Cell(number: DecimalFormat, border: 1),
            Cell(number: PercentFormat, border: 1),
            Cell(number: DayFormat, border: 1),
            Cell(number: MonthFormat, border: 1),
            Cell(number: WholeFormat, font: 2, border: 1),
            Cell(number: DecimalFormat, font: 2, border: 1),
            Cell(number: PercentFormat, font: 2, border: 1),
            Cell(font: 2, border: 1)));

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static TBorder Thin<TBorder>()
        where TBorder : BorderPropertiesType, new() =>
        new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FFB3B3B3" } };

    private static CellFormat Cell(uint number = 0, uint font = 0, uint fill = 0, uint border = 0, bool wrap = false)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            ApplyNumberFormat = BooleanValue.FromBoolean(number != 0),
            ApplyFont = true,
            ApplyFill = BooleanValue.FromBoolean(fill != 0),
            ApplyBorder = BooleanValue.FromBoolean(border != 0),
        };
        if (wrap)
        {
            format.ApplyAlignment = true;
            format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center });
        }

        return format;
    }
}
