using System.Text.Json;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Benchmarks;

/// <summary>Reads just so much of a form's geometry file as registration needs: the pages, and the rectangles to measure at.</summary>
internal static class FormGeometry
{
    /// <summary>The revisions of a folder with <c>*.fields.json</c> and blank PDFs beside them.</summary>
    public static IReadOnlyList<FormRevision> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.fields.json").Order(StringComparer.Ordinal).Select(Read)];

    private static FormRevision Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        var pages = root.GetProperty("pages").EnumerateArray()
            .Select(p => new PaperPage(p.GetProperty("page").GetInt32(), p.GetProperty("width").GetDouble(), p.GetProperty("height").GetDouble()));
        var fields = root.GetProperty("fields").EnumerateArray().Select(f => new PaperField(
            f.GetProperty("key").GetString()!, string.Empty, f.GetProperty("page").GetInt32(), PaperFieldKind.Kanji, RectOf(f.GetProperty("rect")), [], false, null, [], false));
        return new FormRevision(
            root.GetProperty("form").GetString()!,
            root.GetProperty("revision").GetString()!,
            root.GetProperty("title").GetString()!,
            [.. pages],
            [.. fields],
            path.Replace(".fields.json", ".pdf", StringComparison.Ordinal));
    }

    private static MmRect RectOf(JsonElement rect) => new(rect[0].GetDouble(), rect[1].GetDouble(), rect[2].GetDouble(), rect[3].GetDouble());
}
