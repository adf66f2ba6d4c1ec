using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Writes a report as JSON of the stable schema <c>rpa.bench/1</c>, described in <c>Ocr/README.md</c>.</summary>
public static class OcrBenchJson
{
    /// <summary>The schema's name.</summary>
    public const string Schema = "rpa.bench/1";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as JSON text.</summary>
    public static string Write(OcrBenchReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var residuals = report.PageResults.Where(page => page.Found?.RegistrationErrorMm is not null).Select(page => page.Found!.RegistrationErrorMm!.Value).ToList();
        var errors = report.PageResults.Where(page => page.Error is not null).Select(page => page.Error!.Value).ToList();
        return new JsonObject
        {
            ["schema"] = Schema,
            ["ledger"] = report.WithLedger,
            ["pages"] = new JsonObject
            {
                ["read"] = report.Cost.Pages,
                ["sortedRight"] = Node(report.PagesRight),
                ["wrongFormAccepted"] = report.WrongFormsAccepted,
                ["residualMm"] = Spread(residuals, residuals),
                ["trueErrorMm"] = Spread([.. errors.Select(error => error.MeanMm)], [.. errors.Select(error => error.MaxMm)]),
            },
            ["documents"] = new JsonObject { ["splitRight"] = Node(report.Applications), ["inBatches"] = Node(report.InBatches) },
            ["marksRight"] = Node(report.Marks),
            ["fields"] = new JsonObject(report.Tables.Select(table => KeyValuePair.Create(
                table.Title, (JsonNode?)new JsonArray([.. table.Rows.Select(Row)])))),
            ["confusions"] = new JsonArray([.. report.Confusions.Select(item => (JsonNode)new JsonObject
            {
                ["written"] = item.Written,
                ["read"] = item.Read,
                ["times"] = item.Count,
            })]),
            ["wrong"] = new JsonArray([.. report.Fields.Where(field => !field.Right).OrderByDescending(field => field.Reading.Accepted).Select(Wrong)]),
            ["cost"] = new JsonObject
            {
                ["seconds"] = Math.Round(report.Cost.Seconds, 2),
                ["pagesPerMinute"] = Math.Round(report.Cost.PagesPerMinute, 2),
                ["processorSecondsPerPage"] = Math.Round(report.Cost.ProcessorSecondsPerPage, 3),
                ["peakBytes"] = report.Cost.PeakBytes,
            },
        }.ToJsonString(Options);
    }

    private static JsonObject? Spread(List<double> means, List<double> largest) => means.Count == 0 ? null : new JsonObject
    {
        ["mean"] = Math.Round(means.Average(), 4),
        ["largest"] = Math.Round(largest.Max(), 4),
    };

    private static JsonNode Row(FieldFigures row) => new JsonObject
    {
        ["name"] = row.Name,
        ["right"] = Node(row.Right),
        ["filledRight"] = Node(row.Filled),
        ["emptyRight"] = Node(row.Empty),
        ["charactersRight"] = Node(row.Characters),
        ["acceptedFilled"] = Node(row.AcceptedFilled),
        ["accepted"] = Node(row.Accepted),
        ["wrongAmongAccepted"] = Node(row.Wrong, interval: true),
        ["wrongAmongAcceptedFilled"] = Node(row.WrongFilled, interval: true),
    };

    private static JsonObject Node(Tally tally, bool interval = false)
    {
        var node = new JsonObject { ["n"] = tally.Hits, ["of"] = tally.Of, ["share"] = Math.Round(tally.Share, 5) };
        if (interval)
        {
            node["low95"] = Math.Round(tally.Interval.Low, 5);
            node["high95"] = Math.Round(tally.Interval.High, 5);
        }

        return node;
    }

    private static JsonNode Wrong(FieldResult field) => new JsonObject
    {
        ["scan"] = field.Application.Scan,
        ["field"] = field.Key,
        ["type"] = field.Type.ToString(),
        ["layout"] = field.Kind,
        ["style"] = field.Style,
        ["written"] = field.Truth?.Text,
        ["truth"] = field.Truth?.Canonical?.ToJson(),
        ["text"] = field.Reading.Text,
        ["value"] = field.Reading.Value?.ToJson(),
        ["confidence"] = Math.Round(field.Reading.Confidence, 6),
        ["accepted"] = field.Reading.Accepted,
        ["flags"] = new JsonArray([.. field.Reading.Flags.Select(flag => (JsonNode)JsonValue.Create(flag))]),
    };
}
