using System.Text.Json;
using System.Text.Json.Nodes;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Benchmarks;

/// <summary>An application of a truth file: which pages it has and what its fields hold.</summary>
/// <param name="Scan">Name of the truth file, with a number for one of several documents.</param>
/// <param name="Revision">Form revision.</param>
/// <param name="Style">print, hand-font or hand-stroke.</param>
/// <param name="Pages">File and page (from 1) of each of its pages.</param>
/// <param name="Fields">Fields that are filled; all others are empty.</param>
internal sealed record ApplicationTruth(
    string Scan, string Revision, string Style, IReadOnlyList<(string File, int Page)> Pages, IReadOnlyDictionary<string, FieldTruth> Fields)
{
    /// <summary>The truth files of a folder.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Files, IReadOnlyList<ApplicationTruth> Applications)> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(ReadFile)];

    private static (IReadOnlyList<string> Files, IReadOnlyList<ApplicationTruth> Applications) ReadFile(string path)
    {
        var root = JsonNode.Parse(File.ReadAllBytes(path)) ?? throw new InvalidDataException($"{path} is empty.");
        var folder = Path.GetDirectoryName(path)!;
        var files = root["files"]?.AsArray().Select(file => (string)file!).ToList() ?? [(string)root["file"]!];
        var name = Path.GetFileNameWithoutExtension(path);
        var applications = new List<ApplicationTruth>();
        if (root["documents"] is JsonArray documents)
        {
            var number = 0;
            foreach (var document in documents.Where(document => document!["form"] is not null && document["fields"] is not null))
            {
                number++;
                var pages = document!["page_indexes"]!.AsArray().Select(index => (files[0], (int)index! + 1)).ToList();
                applications.Add(Application($"{name}#{number}", document, pages));
            }
        }
        else if (root["form"] is not null && root["fields"] is not null)
        {
            var pages = root["pages"]!.AsArray().Select(page => ((string?)page!["file"] ?? files[0], (int)page["index"]! + 1)).ToList();
            applications.Add(Application(name, root, pages));
        }

        return ([.. files.Select(file => Path.Combine(folder, file))], applications);
    }

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
