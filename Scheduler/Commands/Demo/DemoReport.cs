using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Rpa.Scenarios.Rules;
using Rpa.Scheduler.Operations;

namespace Rpa.Scheduler.Commands.Demo;

/// <summary>Writes what became of everything as <c>rpa.demo/1</c> JSON.</summary>
internal static class DemoReport
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The report as JSON text.</summary>
    public static string Write(ServiceSnapshot snapshot, double seconds) => new JsonObject
    {
        ["schema"] = "rpa.demo/1",
        ["cases"] = new JsonArray([.. snapshot.Cases.Select(CaseNode)]),
        ["documents"] = new JsonArray([.. snapshot.Documents.Select(document => new JsonObject
        {
            ["file"] = document.File,
            ["state"] = document.State,
            ["reason"] = document.Reason,
        })]),
        ["seconds"] = Math.Round(seconds, 1),
    }.ToJsonString(Readable);

    /// <summary>The letter of a severity in reports: E, W or N.</summary>
    public static string Letter(Severity severity) => severity switch
    {
        Severity.Error => "E",
        Severity.Warning => "W",
        _ => "N",
    };

    private static JsonObject CaseNode(SnapshotCase item) => new()
    {
        ["reference"] = item.Reference,
        ["files"] = new JsonArray([.. item.Files.Select(file => (JsonNode)file)]),
        ["procedure"] = item.ProcedureId,
        ["state"] = item.State.ToString(),
        ["reason"] = item.Reason,
        ["fields"] = new JsonObject(item.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, new JsonObject
        {
            ["value"] = field.Value.Value?.ToJson(),
            ["confidence"] = Math.Round(field.Value.Confidence, 4),
            ["accepted"] = field.Value.Accepted,
        }))),
        ["findings"] = new JsonArray([.. item.Findings.Select(finding => new JsonObject
        {
            ["rule"] = finding.Rule,
            ["severity"] = Letter(finding.Severity),
            ["message"] = finding.Message,
            ["fields"] = new JsonArray([.. finding.Fields.Select(field => (JsonNode)field)]),
        })]),
        ["receipt"] = item.Receipt,
        ["registered"] = item.Registered is null
            ? null
            : new JsonObject(item.Registered.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
    };
}
