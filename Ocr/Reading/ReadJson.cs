using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rpa.Scenarios.Readings;

namespace Rpa.Ocr.Reading;

/// <summary>Writes a report as JSON of the stable schema <c>rpa.read/1</c>, described in <c>Ocr/README.md</c>.</summary>
public static class ReadJson
{
    /// <summary>The schema's name.</summary>
    public const string Schema = "rpa.read/1";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        // The text goes to a terminal or a file, never into a page: Japanese stays legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The report as JSON text.</summary>
    public static string Write(ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new JsonObject
        {
            ["schema"] = Schema,
            ["files"] = new JsonArray([.. report.Files.Select(File)]),
            ["applications"] = new JsonArray([.. report.Applications.Select(Application)]),
            ["seconds"] = Math.Round(report.Seconds, 2),
        }.ToJsonString(Options);
    }

    private static JsonNode File(DocumentReading file) => new JsonObject
    {
        ["file"] = file.File,
        ["error"] = file.ErrorCode is null ? null : file.Error ?? file.ErrorCode,
        ["errorCode"] = file.ErrorCode,
        ["pages"] = new JsonArray([.. file.Pages.Select(Page)]),
    };

    private static JsonNode Page(PageReading page) => new JsonObject
    {
        ["page"] = page.Page,
        ["form"] = page.Form,
        ["revision"] = page.Revision,
        ["formPage"] = page.Form is null ? null : page.FormPage,
        ["rotation"] = page.Rotation,
        ["registrationErrorMm"] = page.RegistrationErrorMm,
        ["confidence"] = page.Confidence,
        ["reason"] = page.Reason,
        ["errorCode"] = page.ErrorCode,
        ["nearest"] = page.Nearest,
        ["blank"] = page.Blank,
    };

    private static JsonNode Application(ReadApplication application) => new JsonObject
    {
        ["procedure"] = application.Procedure,
        ["form"] = application.Pages.Form,
        ["revision"] = application.Pages.Revision,
        ["pages"] = Pages(application.Pages.Pages),
        ["repeatedPages"] = Pages(application.Pages.Repeated),
        ["missingPages"] = new JsonArray([.. application.Pages.MissingPages.Select(page => (JsonNode)JsonValue.Create(page))]),
        ["fields"] = new JsonObject(application.Fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Field(field.Value)))),
    };

    private static JsonArray Pages(IReadOnlyList<PageRef> pages) => new([.. pages.Select(page => (JsonNode)new JsonObject
    {
        ["file"] = page.File,
        ["page"] = page.Page.Page,
    })]);

    private static JsonObject Field(FieldReading reading) => new()
    {
        ["text"] = reading.Text,
        ["value"] = reading.Value?.ToJson(),
        ["confidence"] = Math.Round(reading.Confidence, 4),
        ["accepted"] = reading.Accepted,
        ["flags"] = new JsonArray([.. reading.Flags.Select(flag => (JsonNode)JsonValue.Create(flag))]),
        ["recognizer"] = reading.Recognizer,
        ["alternatives"] = new JsonArray([.. reading.Alternatives.Select(alternative => (JsonNode)new JsonObject
        {
            ["value"] = alternative.Value?.ToJson(),
            ["confidence"] = Math.Round(alternative.Confidence, 4),
        })]),
        ["file"] = reading.File,
        ["page"] = reading.Page,
        ["box"] = new JsonArray(reading.Box.X, reading.Box.Y, reading.Box.Width, reading.Box.Height),
    };
}
