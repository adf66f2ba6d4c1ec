using System.Globalization;
using System.Net;
using System.Text;
using Rpa.Scheduler.Pages;
using Rpa.Scheduler.Pages.Cases;
using Rpa.Scheduler.Review;
using Rpa.Scheduler.Web;

namespace Rpa.Scheduler.Reports;

/// <summary>
/// The evidence of a case's entries as one HTML file that an auditor opens without this service: every step with time, element, value typed
/// and read back, the screenshots, and who decided what before. Sensitive values are masked, as on the page.
/// </summary>
internal static class EvidenceFile
{
    private const string Style =
        "body{font:14px/1.6 sans-serif;margin:2rem;color:#1a1a1a}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem;border-bottom:2px solid #ccc}"
        + "table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}th,td{border:1px solid #ccc;padding:.2rem .5rem;text-align:left;vertical-align:top}"
        + "th{background:#f2f2f2}.error{background:#fdecec}img{max-width:100%;border:1px solid #ccc}.number{text-align:right}@media print{img{page-break-inside:avoid}}";

    /// <param name="data">The case.</param>
    /// <param name="screenshots">Bytes of the screenshots (PNG) by id.</param>
    /// <param name="registered">Labelled values that the core system shows of an entry.</param>
    /// <param name="times">Times as the town writes them.</param>
    /// <param name="writtenFor">Who asked for the file.</param>
    public static string Write(
        ReviewCase data, IReadOnlyDictionary<Guid, byte[]> screenshots, Func<ReviewEntry, IEnumerable<(string Label, string Value)>> registered, TownTime times, string writtenFor)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>入力の証跡 ").Append(Text(data.Item.Reference)).Append("</title><style>").Append(Style)
            .Append("</style></head><body><h1>入力の証跡</h1>");
        Rows(html, [("案件", data.Item.Reference), ("手続", data.Item.Procedure), ("状態", Words.Of(data.Item.State)), ("作成", $"{times.Today:yyyy/MM/dd} {times.Now}（{writtenFor}）")]);
        foreach (var entry in data.Entries.Reverse())
        {
            Write(html, entry, screenshots, registered(entry), times);
        }

        html.Append("<h2>案件の経過</h2><table><tr><th>日時</th><th>こと</th><th>人</th><th>内容</th></tr>");
        foreach (var item in data.History.Reverse())
        {
            Line(html, null, times.Second(item.At), item.What, item.By ?? "自動", item.Detail ?? "");
        }

        return html.Append("</table></body></html>").ToString();
    }

    private static void Write(StringBuilder html, ReviewEntry entry, IReadOnlyDictionary<Guid, byte[]> screenshots, IEnumerable<(string Label, string Value)> registered, TownTime times)
    {
        html.Append("<h2>").Append(Text(times.Second(entry.StartedAt))).Append(" の入力: ").Append(Text(Words.Outcome(entry.Outcome))).Append("</h2>");
        Rows(html,
        [
            ("終了", entry.EndedAt is { } end ? times.Second(end) : "終わっていません"), ("登録番号", entry.Receipt ?? ""), ("番号", entry.Code ?? ""), ("内容", entry.Message ?? ""),
            ("ロボットの時間", TownTime.Duration(entry.RobotSeconds)),
        ]);
        html.Append("<table><tr><th>#</th><th>時刻</th><th>操作</th><th>画面の項目</th><th>探し方</th><th>入力</th><th>読戻し</th><th>ミリ秒</th><th>異常</th></tr>");
        foreach (var step in entry.Steps)
        {
            Line(
                html, step.Error is null ? null : "error", step.Number.ToString(CultureInfo.InvariantCulture), times.Clock(step.At), Words.Step(step.Kind), Words.Target(step) ?? "",
                step.FoundBy + (step.FallBack > 0 ? $"（代替{step.FallBack}）" : ""), FieldView.Mask(step.Typed ?? ""), FieldView.Mask(step.ReadBack ?? ""),
                step.Milliseconds.ToString(CultureInfo.InvariantCulture), step.Error ?? "");
        }

        html.Append("</table>");
        var known = registered.ToList();
        if (known.Count > 0)
        {
            html.Append("<h3>登録後の照会結果</h3>");
            Rows(html, [.. known]);
        }

        foreach (var (id, name) in entry.Screenshots.Where(shot => screenshots.ContainsKey(shot.Id)))
        {
            html.Append("<h3>画面: ").Append(Text(Words.Screenshot(name))).Append("</h3><img alt=\"\" src=\"data:image/png;base64,").Append(Convert.ToBase64String(screenshots[id])).Append("\">");
        }
    }

    private static void Rows(StringBuilder html, IReadOnlyList<(string Label, string Value)> rows)
    {
        html.Append("<table>");
        foreach (var (label, value) in rows.Where(row => row.Value.Length > 0))
        {
            html.Append("<tr><th>").Append(Text(label)).Append("</th><td>").Append(Text(value)).Append("</td></tr>");
        }

        html.Append("</table>");
    }

    private static void Line(StringBuilder html, string? tone, params ReadOnlySpan<string> cells)
    {
        html.Append(tone is null ? "<tr>" : $"<tr class=\"{tone}\">");
        foreach (var cell in cells)
        {
            html.Append("<td>").Append(Text(cell)).Append("</td>");
        }

        html.Append("</tr>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
