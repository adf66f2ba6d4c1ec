using System.Globalization;
using System.Text;
using Rpa.Scenarios.Applications;
using Rpa.Scenarios.Rules;

namespace Rpa.Scheduler.Imports;

/// <summary>The report of an import as people read it: in words, and as a CSV that spreadsheets open.</summary>
internal static class ImportReportText
{
    private static readonly (ImportOutcome Outcome, string Name)[] Names =
    [
        (ImportOutcome.New, "新規"), (ImportOutcome.Updated, "訂正"), (ImportOutcome.Withdrawn, "取下げ"), (ImportOutcome.WithdrawnLate, "取下げ（入力済み）"),
        (ImportOutcome.Known, "変わりなし"), (ImportOutcome.Refused, "取り込めず"),
    ];

    /// <summary>Outcomes that occurred, with their names and counts.</summary>
    public static IEnumerable<(ImportOutcome Outcome, string Name, int Count)> Counts(ImportReport report) =>
        Names.Where(name => report.Count(name.Outcome) > 0).Select(name => (name.Outcome, name.Name, report.Count(name.Outcome)));

    /// <summary>重さ of a line.</summary>
    public static string SeverityOf(ImportLine line) => line.Refused ? "取込みなし" : line.Severity switch
    {
        Severity.Error => "エラー",
        Severity.Warning => "注意",
        _ => "参考",
    };

    /// <summary>One line for lists and notes; null where there is nothing to say.</summary>
    public static string? Remark(ImportReport report)
    {
        if (report.Stop is { } stop)
        {
            return stop;
        }

        var parts = Counts(report).Where(count => count.Outcome is not ImportOutcome.New).Select(count => $"{count.Name}{count.Count}件").ToList();
        if (report.RowsWithErrors > 0)
        {
            parts.Add($"読めない項目のある申請{report.RowsWithErrors}件");
        }

        if (report.RowsWithWarnings > 0)
        {
            parts.Add($"注意のある申請{report.RowsWithWarnings}件");
        }

        if (parts.Count == 0)
        {
            return null;
        }

        var refused = report.Lines.Where(line => line.Refused).Take(20).Select(line => $"{line.Line}行目: {line.Message}");
        return string.Concat(string.Join('、', parts), "。", string.Join(' ', refused));
    }

    /// <summary>The whole report in words, for the command line.</summary>
    public static string Write(ImportReport report)
    {
        var text = new StringBuilder();
        if (report.Procedure is not null)
        {
            text.Append("手続: ").AppendLine(report.Procedure).Append("対応表: ").AppendLine(report.Mapping);
        }

        text.Append("文字コード: ").AppendLine(report.Encoding);
        if (report.Stop is { } stop)
        {
            return text.AppendLine("取り込みませんでした。").AppendLine(stop).ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"件数: {report.Rows}件（{string.Join("、", Counts(report).Select(count => $"{count.Name}{count.Count}"))}）");
        text.AppendLine(report.DryRun ? "　※試しに読んだだけで、何も取り込んでいません。" : string.Empty);
        if (report.LineCount > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"指摘: {report.LineCount}件");
        }

        foreach (var line in report.Lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Line}行目（{line.Row}件目）{line.Reference} [{SeverityOf(line)}] {line.Message}");
        }

        return text.ToString();
    }

    /// <summary>The lines as CSV: UTF-8 with byte order mark, for spreadsheets.</summary>
    public static byte[] Csv(ImportReport report)
    {
        var text = new StringBuilder("\uFEFF").Append(CsvOutput.Record(["行", "件目", "受付番号", "列", "重さ", "内容"]));
        if (report.Stop is { } stop)
        {
            text.Append(CsvOutput.Record(["", "", "", "", "取込みなし", stop]));
        }

        foreach (var line in report.Lines)
        {
            text.Append(CsvOutput.Record(
            [
                line.Line.ToString(CultureInfo.InvariantCulture), line.Row.ToString(CultureInfo.InvariantCulture), line.Reference ?? string.Empty, line.Header ?? string.Empty,
                SeverityOf(line), line.Message,
            ]));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
