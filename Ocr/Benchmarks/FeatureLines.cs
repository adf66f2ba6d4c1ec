using System.Text.Json;
using Rpa.Ocr.Confidence;

namespace Rpa.Ocr.Benchmarks;

/// <summary>The samples for calibration, as JSON lines: numbers about readings, never what was read.</summary>
public static class FeatureLines
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The samples of a benchmark.</summary>
    public static IReadOnlyList<CalibrationSample> Of(OcrBenchReport report) =>
        report is null ? throw new ArgumentNullException(nameof(report)) : [.. report.Fields.Where(field => field.Reading.Evidence is not null).Select(field => new CalibrationSample(
            field.Application.Scan,
            field.Key,
            field.Type,
            field.Style,
            report.WithLedger,
            field.Filled,
            field.Right,
            field.Reading.Value is null || field.Reading.Value.IsEmpty,
            field.Reading.Confidence,
            field.Reading.Accepted,
            field.Reading.Flags,
            field.Reading.Evidence!))];

    /// <summary>Writes the samples of reports, one a line.</summary>
    public static async Task WriteAsync(string path, IEnumerable<OcrBenchReport> reports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reports);
        await File.WriteAllLinesAsync(path, reports.SelectMany(Of).Select(sample => JsonSerializer.Serialize(sample, Json)), cancellationToken);
    }

    /// <summary>Reads samples.</summary>
    /// <exception cref="JsonException">A line is no sample.</exception>
    public static async Task<IReadOnlyList<CalibrationSample>> ReadAsync(string path, CancellationToken cancellationToken) =>
        [.. (await File.ReadAllLinesAsync(path, cancellationToken))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<CalibrationSample>(line, Json) ?? throw new JsonException("A line holds null."))];
}
