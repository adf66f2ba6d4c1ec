using System.Globalization;
using System.Net;
using System.Text;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Writes the sheet of wrong fields: one HTML file that needs nothing else.</summary>
public static class OcrBenchSheet
{
    private const string Head = """
        <!doctype html>
        <html lang="ja"><head><meta charset="utf-8"><title>Wrong fields</title>
        <style>
        body { font-family: sans-serif; margin: 1rem; color: #1a1a1c; }
        table { border-collapse: collapse; } td, th { border: 1px solid #b3b3b3; padding: .3rem .5rem; text-align: left; vertical-align: top; }
        th { background: #f2f2f2; position: sticky; top: 0; } td img { max-width: 30rem; display: block; }
        tr.accepted td { background: #ffdada; } tr.accepted td:first-child { border-left: .5rem solid #ce0000; }
        input { font: inherit; width: 30rem; padding: .3rem; margin: .5rem 0; } .value { font-size: 1.15rem; }
        </style></head><body>
        """;

    private const string Script = """
        <script>
        const box = document.getElementById('filter'), rows = [...document.querySelectorAll('tbody tr')], count = document.getElementById('count');
        function show() {
          const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
          let shown = 0;
          for (const row of rows) {
            const hidden = !words.every(word => word.startsWith('-') ? !row.dataset.text.includes(word.slice(1)) : row.dataset.text.includes(word));
            row.hidden = hidden;
            shown += hidden ? 0 : 1;
          }
          count.textContent = shown + ' of ' + rows.length;
        }
        box.addEventListener('input', show); show();
        </script></body></html>
        """;

    /// <summary>The sheet: wrong fields with their crops, those that were accepted first and in red. Shows the samples' values.</summary>
    public static string Write(OcrBenchReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var wrong = report.Fields.Where(field => !field.Right)
            .OrderByDescending(field => field.Reading.Accepted)
            .ThenBy(field => field.Type)
            .ThenByDescending(field => field.Reading.Confidence)
            .ToList();
        var html = new StringBuilder(Head);
        html.Append(CultureInfo.InvariantCulture, $"<h1>Wrong fields: {wrong.Count} of {report.Fields.Count}, accepted {wrong.Count(field => field.Reading.Accepted)}</h1>");
        html.Append("<p>Rows in red were accepted without an eye. Filter by words (scan, field, type, style, flag, accepted, filled, empty; -word leaves out): <input id=\"filter\" autofocus> <span id=\"count\"></span></p>");
        html.Append("<table><thead><tr><th>scan and field</th><th>crop</th><th>written</th><th>read</th><th>alternatives</th><th>confidence</th><th>flags</th></tr></thead><tbody>");
        foreach (var field in wrong)
        {
            Row(html, field, report.Crops.GetValueOrDefault(field));
        }

        return html.Append("</tbody></table>").Append(Script).ToString();
    }

    private static void Row(StringBuilder html, FieldResult field, byte[]? crop)
    {
        var reading = field.Reading;
        var words = string.Join(
            ' ',
            [field.Application.Scan, field.Key, field.Type.ToString(), field.Kind, field.Style, field.Application.Style, reading.Accepted ? "accepted" : "review", field.Filled ? "filled" : "empty", .. reading.Flags, .. field.Truth?.Flags ?? []]);
        html.Append(CultureInfo.InvariantCulture, $"<tr{(reading.Accepted ? " class=\"accepted\"" : "")} data-text=\"{Text(words.ToLowerInvariant())}\">");
        Cell(html, $"{Text(field.Application.Scan)}<br><b>{Text(field.Key)}</b><br>{field.Type} {Text(field.Style)}{(reading.Accepted ? "<br><b>ACCEPTED</b>" : "")}");
        Cell(html, crop is null ? "" : $"<img loading=\"lazy\" alt=\"crop\" src=\"data:image/png;base64,{Convert.ToBase64String(crop)}\">");
        Cell(html, $"<span class=\"value\">{Text(field.Truth?.Text ?? "(empty)")}</span><br>{Text(OcrBenchText.ValueOf(field.Truth?.Canonical))}<br>{Text(string.Join(' ', field.Truth?.Flags ?? []))}");
        Cell(html, $"<span class=\"value\">{Text(reading.Text ?? "(empty)")}</span><br>{Text(OcrBenchText.ValueOf(reading.Value))}");
        Cell(html, string.Join("<br>", reading.Alternatives.Select(other => string.Create(CultureInfo.InvariantCulture, $"{Text(OcrBenchText.ValueOf(other.Value))} {other.Confidence:0.000}"))));
        Cell(html, reading.Confidence.ToString("0.0000", CultureInfo.InvariantCulture));
        Cell(html, Text(string.Join(' ', reading.Flags)));
        html.Append("</tr>");
    }

    private static void Cell(StringBuilder html, string content) => html.Append("<td>").Append(content).Append("</td>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
