using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rpa.Scheduler.Effects;
using Rpa.Scheduler.Web;

namespace Rpa.Scheduler.Reports;

/// <summary>The Excel file of effects (効果): one sheet of totals by scenario, one by day or month.</summary>
internal sealed class EffectWorkbook(TownTime times, TimeProvider time)
{
    /// <summary>Media type of an .xlsx file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double SecondsPerHour = 3600;

    private static readonly string[] Heads =
        ["手続", "入力済件数", "うち自動完了", "自動完了率", "職員時間（秒）", "職員 秒/件", "ロボット時間（秒）", "ロボット 秒/件", "手作業基準 秒/件", "基準の根拠", "手作業換算（時間）", "削減時間（時間）"];

    /// <summary>Makes the file.</summary>
    public byte[] Create(EffectReport report)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = StyleSheet.Create();
            var sheets = workbook.Workbook.AppendChild(new Sheets());
            AddSheet(workbook, sheets, "集計", Totals(report));
            AddSheet(workbook, sheets, report.ByMonth ? "月別" : "日別", Periods(report));
            document.PackageProperties.Creator = "Rpa";
            document.PackageProperties.Title = $"{report.Town} 効果集計";
        }

        return stream.ToArray();
    }

    private static void AddSheet(WorkbookPart workbook, Sheets sheets, string name, SheetBuilder builder)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = builder.Build();
        var number = (uint)sheets.ChildElements.Count + 1;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = name });
    }

    private static (object? Value, CellStyle Style)[] Figures(EffectRow row, bool sum) =>
    [
        (row.Cases, sum ? CellStyle.WholeSum : CellStyle.Whole),
        (row.StraightThrough, sum ? CellStyle.WholeSum : CellStyle.Whole),
        (Share(row.StraightThrough, row.Cases), sum ? CellStyle.PercentSum : CellStyle.Percent),
        (row.StaffSeconds, sum ? CellStyle.DecimalSum : CellStyle.Decimal),
        (Share(row.StaffSeconds, row.Cases), sum ? CellStyle.DecimalSum : CellStyle.Decimal),
        (row.RobotSeconds, sum ? CellStyle.DecimalSum : CellStyle.Decimal),
        (Share(row.RobotSeconds, row.Cases), sum ? CellStyle.DecimalSum : CellStyle.Decimal),
    ];

    private static double Share(double part, int whole) => whole == 0 ? 0 : part / whole;

    private static double ManualHours(EffectRow row) => row.BaselineSecondsPerCase * row.Cases / SecondsPerHour;

    private SheetBuilder Totals(EffectReport report)
    {
        var sheet = new SheetBuilder(28, 11, 12, 11, 14, 11, 15, 13, 15, 34, 16, 15);
        Preface(sheet, report, "効果集計");
        sheet.Add([.. Heads.Select(head => ((object?)head, CellStyle.Head))]);
        sheet.FreezeHere();
        foreach (var row in report.Totals)
        {
            sheet.Add([
                (row.Title, CellStyle.Whole),
                .. Figures(row, sum: false),
                (row.BaselineSecondsPerCase, CellStyle.Decimal),
                (row.BaselineSource, CellStyle.Whole),
                (ManualHours(row), CellStyle.Decimal),
                (row.SavedHours, CellStyle.Decimal),
            ]);
        }

        var sum = EffectSum.Of(report.Totals);
        sheet.Add([
            ("合計", CellStyle.TextSum),
            .. Figures(sum, sum: true),
            ("", CellStyle.TextSum),
            ("", CellStyle.TextSum),
            (report.Totals.Sum(ManualHours), CellStyle.DecimalSum),
            (sum.SavedHours, CellStyle.DecimalSum),
        ]);
        sheet.Skip();
        sheet.Add(("削減時間 ＝（手作業基準 × 件数 − 職員時間）÷ 3600。ロボットの稼働時間は差し引きません。", CellStyle.Plain));
        sheet.Add(("自動完了 ＝ 職員の確認・修正なしで基幹システムへの入力まで終わった案件。", CellStyle.Plain));
        return sheet;
    }

    private SheetBuilder Periods(EffectReport report)
    {
        var sheet = new SheetBuilder(13, 28, 11, 12, 11, 14, 11, 15, 13, 15);
        Preface(sheet, report, report.ByMonth ? "効果 月別" : "効果 日別");
        sheet.Add([
            (report.ByMonth ? "年月" : "年月日", CellStyle.Head),
            .. Heads.Take(8).Select(head => ((object?)head, CellStyle.Head)),
            (Heads[^1], CellStyle.Head),
        ]);
        sheet.FreezeHere();
        foreach (var row in report.Periods)
        {
            sheet.Add([
                (row.Period, report.ByMonth ? CellStyle.Month : CellStyle.Day),
                (row.Title, CellStyle.Whole),
                .. Figures(row, sum: false),
                (row.SavedHours, CellStyle.Decimal),
            ]);
        }

        return sheet;
    }

    private void Preface(SheetBuilder sheet, EffectReport report, string title)
    {
        sheet.Add(($"{report.Town}　{title}", CellStyle.Title));
        sheet.Add((
            string.Create(CultureInfo.InvariantCulture, $"期間 {report.From:yyyy/MM/dd} ～ {report.To:yyyy/MM/dd}　作成 {times.Minute(time.GetUtcNow())}"),
            CellStyle.Plain));
        sheet.Skip();
    }
}
