using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Rpa.Scheduler.Accounts;
using Rpa.Scheduler.Effects;
using Rpa.Scheduler.Reports;
using Rpa.Scheduler.Tests.Pages;
using Shouldly;
using Xunit;

namespace Rpa.Scheduler.Tests.Reports;

public sealed class EffectWorkbookTests
{
    [Fact]
    public async Task The_download_is_a_valid_workbook_with_two_sheets()
    {
        using var document = await DownloadAsync("unit=day");

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).ShouldBeEmpty();
        document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["集計", "日別"]);
    }

    [Fact]
    public async Task Figures_are_numbers_and_days_are_dates()
    {
        using var document = await DownloadAsync("unit=day");

        var total = RowOf(document, "集計", 5);
        total["A"].ShouldBe((CellValues.InlineString, "児童手当 認定請求"));
        total["B"].ShouldBe((CellValues.Number, "30"));
        total["C"].ShouldBe((CellValues.Number, "18"));
        double.Parse(total["D"].Text, CultureInfo.InvariantCulture).ShouldBe(0.6, 1e-9);
        double.Parse(total["L"].Text, CultureInfo.InvariantCulture).ShouldBe(4.4, 1e-9);
        var first = RowOf(document, "日別", 5);
        first["A"].ShouldBe((CellValues.Number, new DateOnly(2026, 11, 2).ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)));
        first["C"].ShouldBe((CellValues.Number, "10"));
    }

    [Fact]
    public async Task By_month_the_second_sheet_has_months()
    {
        using var document = await DownloadAsync("unit=month");

        document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Last().Name!.Value.ShouldBe("月別");
        var month = RowOf(document, "月別", 5);
        month["C"].ShouldBe((CellValues.Number, "30"));
    }

    [Fact]
    public async Task A_text_that_looks_like_a_formula_stays_a_text()
    {
        using var document = await DownloadAsync("unit=day");

        RowOf(document, "集計", 5)["J"].ShouldBe((CellValues.InlineString, "=実測 n=24"));
        document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_shows_the_same_figures()
    {
        await using var host = await PagesHost.StartAsync(operations: Sample());
        using var visitor = await host.SignInAsync(Roles.Operator);

        var html = await visitor.ReadAsync("/effects?period=custom&from=2026-11-01&to=2026-11-30");

        html.ShouldContain("60.0%");
        html.ShouldContain("<b>4.4</b>");
        html.ShouldContain("=実測 n=24");
        html.ShouldContain("data-chart");
    }

    private static async Task<SpreadsheetDocument> DownloadAsync(string query)
    {
        await using var host = await PagesHost.StartAsync(operations: Sample());
        using var visitor = await host.SignInAsync(Roles.Operator);
        var response = await visitor.GetAsync($"/effects?handler=Excel&period=custom&from=2026-11-01&to=2026-11-30&{query}");
        response.Content.Headers.ContentType!.MediaType.ShouldBe(EffectWorkbook.MediaType);
        response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("効果_20261101-20261130.xlsx");
        return SpreadsheetDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), isEditable: false);
    }

    private static MemoryOperations Sample()
    {
        var operations = new MemoryOperations();
        operations.Days.Add(new EffectRow(new DateOnly(2026, 11, 2), "child-allowance-claim", "児童手当 認定請求", 10, 6, 120, 300, 540, "=実測 n=24", 1.4));
        operations.Days.Add(new EffectRow(new DateOnly(2026, 11, 4), "child-allowance-claim", "児童手当 認定請求", 20, 12, 240, 620, 540, "=実測 n=24", 3.0));
        return operations;
    }

    private static Dictionary<string, (CellValues Type, string Text)> RowOf(SpreadsheetDocument document, string sheetName, uint number)
    {
        var sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(found => string.Equals(found.Name, sheetName, StringComparison.Ordinal));
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
        var row = part.Worksheet.Descendants<Row>().Single(found => found.RowIndex! == number);
        return row.Elements<Cell>().ToDictionary(
            cell => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]),
            cell => (cell.DataType?.Value ?? CellValues.Number, cell.InlineString?.InnerText ?? cell.CellValue!.Text),
            StringComparer.Ordinal);
    }
}
