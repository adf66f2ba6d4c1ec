using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Recognition;

/// <summary>Sights that every recognizer may have.</summary>
internal static class Sights
{
    /// <summary>The confidence model for fields without writing.</summary>
    public const string EmptyModel = "empty";

    /// <summary>Nothing is written.</summary>
    public static FieldSight Empty(FieldTask task, string recognizer)
    {
        var specks = task.Crop.InkRatio;
        return new FieldSight(
            recognizer,
            null,
            task.Field.Kind switch
            {
                PaperFieldKind.Circle or PaperFieldKind.Check => FieldValue.OfCodes(),
                PaperFieldKind.Signature => FieldValue.OfFlag(false),
                _ => null,
            },
            EmptyModel,
            new Dictionary<string, double>(StringComparer.Ordinal) { ["specks"] = Math.Min(specks * 100, 3) },
            [],
            []);
    }

    /// <summary>Something is written, nothing could be made of it.</summary>
    public static FieldSight Unreadable(string recognizer, string model, IEnumerable<string> flags) => new(
        recognizer, null, null, model, new Dictionary<string, double>(StringComparer.Ordinal), [ReadingFlags.Unreadable, .. flags], []);

    /// <summary>The alternatives after the first, as shares of belief.</summary>
    public static IReadOnlyList<ReadingAlternative> Alternatives(IEnumerable<(string Value, double Share)> candidates, string? chosen) =>
        [.. candidates
            .Where(candidate => candidate.Value.Length > 0 && !string.Equals(candidate.Value, chosen, StringComparison.Ordinal))
            .DistinctBy(candidate => candidate.Value, StringComparer.Ordinal)
            .Where(candidate => candidate.Share > 0.0005)
            .Take(5)
            .Select(candidate => new ReadingAlternative(FieldValue.OfText(candidate.Value), Math.Round(candidate.Share, 4)))];
}
