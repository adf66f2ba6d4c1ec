using Rpa.Ocr.Benchmarks;
using Rpa.Scenarios.Procedures;
using Rpa.Scenarios.Readings;
using Rpa.Scenarios.Values;

namespace Rpa.Ocr.Tests.Benchmarks;

/// <summary>Makes results of a benchmark.</summary>
internal static class BenchFields
{
    public static FieldResult Of(FieldType type, string? written, string? read, bool accepted, string style = "print")
    {
        var truth = written is null ? null : new FieldTruth(written, FieldValue.OfText(written), style, []);
        var value = read is null ? null : FieldValue.OfText(read);
        var reading = new FieldReading(read, value, 0.9, accepted, [], "test", [], "scan.tif", 1, new PixelBox(1, 1, 10, 5))
        {
            Evidence = new ReadingEvidence("text", new Dictionary<string, double>(StringComparer.Ordinal) { ["least"] = 0.5 }, 0.9),
        };
        var application = new ApplicationTruth("scan", "form", style, [("scan.tif", 1)], new Dictionary<string, FieldTruth>(StringComparer.Ordinal));
        return new FieldResult(
            application, "scan.tif", 0, "claimant.name", type, "kanji name", truth, reading, FieldComparer.IsRight(type, value, truth), WrittenText.Align(type, truth, reading));
    }

    public static OcrBenchReport Report(params FieldResult[] fields) => new(fields, [], new BenchCost(1, 1, 1, 1), withLedger: false);
}
