using System.Text.Json;
using Rpa.Ocr.Registration;

namespace Rpa.Ocr.Benchmarks;

/// <summary>What is known of one page of a sample scan: the truth file beside it says which form page it shows and where.</summary>
/// <param name="File">Path of the scan.</param>
/// <param name="Index">Page in the file, from 0.</param>
/// <param name="Revision">Form revision; <see langword="null"/> for a page of no form.</param>
/// <param name="FormPage">Page of the form, from 1; 0 for a page of no form.</param>
/// <param name="TurnedClockwise">0, 90, 180 or 270.</param>
/// <param name="MmToPixel">From mm on the form to pixels of the image as it came; <see langword="null"/> for a page of no form.</param>
internal sealed record ScanTruth(string File, int Index, string? Revision, int FormPage, int TurnedClockwise, Homography? MmToPixel)
{
    /// <summary>Reads one truth file.</summary>
    public static IEnumerable<ScanTruth> ReadFile(string path)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        var root = json.RootElement;
        if (!root.TryGetProperty("pages", out var pages))
        {
            yield break;
        }

        var folder = Path.GetDirectoryName(path)!;
        var only = root.TryGetProperty("files", out var files) && files.GetArrayLength() == 1 ? files[0].GetString() : null;
        var revision = root.TryGetProperty("revision", out var r) ? r.GetString() : null;
        foreach (var page in pages.EnumerateArray())
        {
            var ofPage = page.TryGetProperty("revision", out var own) ? own.GetString() : revision;
            var matrix = page.TryGetProperty("mm_to_px", out var m) && m.ValueKind == JsonValueKind.Array
                ? new Homography([.. m.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(v => v.GetDouble())])
                : null;
            var formPage = page.TryGetProperty("form_page", out var f) && f.ValueKind == JsonValueKind.Number ? f.GetInt32() : 0;
            var file = page.TryGetProperty("file", out var name) ? name.GetString() : only;
            yield return new ScanTruth(
                Path.Combine(folder, file ?? throw new InvalidDataException($"{path} does not name the file of a page.")),
                page.TryGetProperty("index", out var i) ? i.GetInt32() : 0,
                formPage == 0 ? null : ofPage,
                formPage,
                page.TryGetProperty("turned_clockwise", out var t) && t.ValueKind == JsonValueKind.Number ? t.GetInt32() : 0,
                matrix);
        }
    }
}
