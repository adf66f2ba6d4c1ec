using System.Text.Json;
using System.Text.Json.Nodes;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Benchmarks;

/// <summary>A truth file: some scans that came in together, what each page is, and the applications on them.</summary>
/// <param name="Name">The truth file from the folder measured, without extension.</param>
/// <param name="Files">Paths of its scans.</param>
/// <param name="Pages">What each page is.</param>
/// <param name="Applications">What is written on them.</param>
/// <param name="Batch">Whether several documents follow each other in one file.</param>
internal sealed record TruthFile(
    string Name, IReadOnlyList<string> Files, IReadOnlyList<ScanTruth> Pages, IReadOnlyList<ApplicationTruth> Applications, bool Batch)
{
    /// <summary>The truth files of a folder and the folders below it, in order of their names; other JSON files are passed over.</summary>
    public static IReadOnlyList<TruthFile> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => Read(folder, path))
            .OfType<TruthFile>()];

    private static TruthFile? Read(string folder, string path)
    {
        if (JsonNode.Parse(File.ReadAllBytes(path)) is not JsonObject root || root["files"] is not JsonArray list || root["pages"] is not JsonArray)
        {
            return null;
        }

        var files = list.Select(file => (string)file!).ToList();
        var name = Path.ChangeExtension(Path.GetRelativePath(folder, path), null);
        var documents = root["documents"] as JsonArray;
        var applications = documents is null
            ? Single(name, root, files)
            : documents
                .Where(document => document!["form"] is not null && document["fields"] is not null)
                .Select((document, index) => Application(
                    $"{name}#{index + 1}", document!, [.. document!["page_indexes"]!.AsArray().Select(page => (files[0], (int)page! + 1))]));
        return new TruthFile(
            name,
            [.. files.Select(file => Path.Combine(Path.GetDirectoryName(path)!, file))],
            [.. ScanTruth.ReadFile(path)],
            [.. applications],
            documents is not null);
    }

    private static IEnumerable<ApplicationTruth> Single(string name, JsonObject root, List<string> files) =>
        root["form"] is null || root["fields"] is null
            ? []
            : [Application(name, root, [.. root["pages"]!.AsArray().Select(page => ((string?)page!["file"] ?? files[0], (int)page["index"]! + 1))])];

    private static ApplicationTruth Application(string scan, JsonNode node, IReadOnlyList<(string, int)> pages)
    {
        var fields = node["fields"]!.AsObject().ToDictionary(
            field => field.Key,
            field => new FieldTruth(
                (string?)field.Value!["text"],
                Canonical(field.Value["canonical"], (string?)field.Value["type"]),
                (string?)field.Value["style"] ?? string.Empty,
                field.Value["flags"] is JsonArray flags ? [.. flags.Select(flag => (string)flag!)] : []),
            StringComparer.Ordinal);
        return new ApplicationTruth(scan, (string)node["revision"]!, (string?)node["writer"]?["style"] ?? string.Empty, pages, fields);
    }

    private static FieldValue? Canonical(JsonNode? node, string? type) => node switch
    {
        null => null,
        JsonArray codes => FieldValue.OfCodes(codes.Select(code => (string)code!)),
        _ when string.Equals(type, "signature", StringComparison.Ordinal) => FieldValue.OfFlag(true),
        JsonValue value when value.GetValueKind() is JsonValueKind.Number => FieldValue.OfNumber(value.GetValue<long>()),
        _ => FieldValue.OfText((string)node!),
    };
}
