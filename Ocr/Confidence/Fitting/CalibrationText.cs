using System.Globalization;
using System.Text;
using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>Writes a calibration's report for people: before and after, by what the samples support.</summary>
internal static class CalibrationText
{
    /// <summary>The report.</summary>
    /// <param name="outcome">The fit.</param>
    /// <param name="policy">The policy whose risks are asked for.</param>
    public static string Write(CalibrationOutcome outcome, ReadingPolicy policy)
    {
        var text = new StringBuilder();
        Line(text, $"fitted on {outcome.Calibration.Fields} readings of {outcome.Calibration.Documents} documents; every figure below is of readings judged by models fitted on other documents");
        if (outcome.Kept.Count > 0)
        {
            Line(text, $"kept as before, for want of samples (at least {Calibrator.LeastSamples} readings of {Calibrator.LeastDocuments} documents) or because a fit does no better on what was held out: {string.Join(", ", outcome.Kept)}");
        }

        var judged = AcceptanceFigures.After(outcome, policy);
        foreach (var ledger in judged.GroupBy(item => item.Reading.Sample.Ledger).OrderBy(group => group.Key))
        {
            Line(text, $"");
            Line(text, $"{(ledger.Key ? "WITH LEDGER" : "WITHOUT LEDGER")}");
            Confidence(text, [.. ledger.Select(item => item.Reading)]);
            Table(text, "model", [.. ledger], item => item.Reading.Sample.Evidence.Model);
            Table(text, "fields with one threshold", [.. ledger], item => item.Reading.Group);
            Table(text, "filled fields by style", [.. ledger.Where(item => item.Reading.Sample.Filled)], item => item.Reading.Sample.Style);
        }

        Thresholds(text, outcome.Calibration, policy);
        return text.ToString();
    }

    private static void Confidence(StringBuilder text, IReadOnlyList<HeldOutReading> readings)
    {
        var before = ConfidenceFigures.Of([.. readings.Select(reading => (reading.Sample.Confidence, reading.Sample.Right))]);
        var after = ConfidenceFigures.Of([.. readings.Select(reading => (reading.Confidence, reading.Sample.Right))]);
        Line(text, $"log loss {before.LogLoss:0.0000} -> {after.LogLoss:0.0000}, Brier {before.Brier:0.0000} -> {after.Brier:0.0000}, expected calibration error {before.CalibrationError:0.0000} -> {after.CalibrationError:0.0000}");
        Line(text, $"{"confidence from",-16} {"before: fields",15} {"right",8} {"said",8}   {"after: fields",14} {"right",8} {"said",8}");
        foreach (var end in before.Bins.Concat(after.Bins).Select(bin => bin.From).Distinct().Order())
        {
            Line(text, $"{end,-16:0.000} {Bin(before, end),33}   {Bin(after, end),32}");
        }
    }

    private static string Bin(ConfidenceFigures figures, double end) => figures.Bins.FirstOrDefault(bin => bin.From == end) is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"{found.Fields,6} {found.ShareRight,8:P1} {found.MeanConfidence,8:P1}")
        : string.Empty;

    private static void Table(
        StringBuilder text,
        string title,
        IReadOnlyList<(HeldOutReading Reading, bool Accepted)> judged,
        Func<(HeldOutReading Reading, bool Accepted), string> name)
    {
        Line(text, $"{"by " + title,-30} {"readings",8} {"wrong",6} {"log loss",18}   {"accepted before",22}   {"accepted after",22}   wrong among accepted at most (95 %)");
        foreach (var group in judged.GroupBy(name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Row(text, group.Key, [.. group]);
        }

        Row(text, "all", judged);
    }

    private static void Row(StringBuilder text, string name, IReadOnlyList<(HeldOutReading Reading, bool Accepted)> judged)
    {
        if (judged.Count == 0)
        {
            return;
        }

        var readings = judged.Select(item => item.Reading).ToList();
        var (before, after) = (AcceptanceFigures.Before(readings), AcceptanceFigures.Of(judged));
        var (was, now) = (
            ConfidenceFigures.Of([.. readings.Select(reading => (reading.Sample.Confidence, reading.Sample.Right))]),
            ConfidenceFigures.Of([.. readings.Select(reading => (reading.Confidence, reading.Sample.Right))]));
        Line(text, $"{name,-30} {now.Fields,8} {now.Wrong,6} {was.LogLoss,8:0.0000}->{now.LogLoss,8:0.0000}   {Share(before),22}   {Share(after),22}   {(after.Accepted == 0 ? "" : BinomialInterval.Of(after.Wrong, after.Accepted).High.ToString("P2", CultureInfo.InvariantCulture))}");
    }

    private static string Share(AcceptanceFigures figures) => string.Create(
        CultureInfo.InvariantCulture, $"{figures.Accepted,5} {(double)figures.Accepted / Math.Max(figures.Fields, 1),6:P1} wrong {figures.Wrong,2}");

    private static void Thresholds(StringBuilder text, Calibration calibration, ReadingPolicy policy)
    {
        var table = new AcceptanceTable(calibration.Acceptance);
        Line(text, $"");
        Line(text, $"{"threshold of",-22} {"risk",8} {"threshold",10}   samples at or above it, wrong, at most (95 %)");
        foreach (var group in calibration.Acceptance.Keys)
        {
            var risk = FieldGroups.TypeOf(group) is { } type ? policy.RiskOf(type) : policy.AcceptedRisk;
            if (table.Threshold(group, risk) is not { } threshold)
            {
                Line(text, $"{group,-22} {risk,8:0.0000} {"none",10}   always a second look, unless other evidence agrees");
                continue;
            }

            var (fields, wrong) = table.CountAbove(group, threshold);
            Line(text, $"{group,-22} {risk,8:0.0000} {threshold,10:0.00000}   {fields}, {wrong}, {BinomialInterval.Of(wrong, fields).High:P2}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
