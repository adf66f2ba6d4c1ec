namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>How well confidences tell right from wrong.</summary>
/// <param name="Fields">Readings.</param>
/// <param name="Wrong">Wrong ones.</param>
/// <param name="LogLoss">Mean negative logarithm of the probability given to what came true; lower is better.</param>
/// <param name="Brier">Mean squared difference to what came true; lower is better.</param>
/// <param name="CalibrationError">Expected calibration error: mean distance of confidence and share right over bins, by their size.</param>
/// <param name="Bins">The reliability table, least confidence first.</param>
internal sealed record ConfidenceFigures(
    int Fields, int Wrong, double LogLoss, double Brier, double CalibrationError, IReadOnlyList<ReliabilityBin> Bins)
{
    private const double Edge = 1e-5;

    /// <summary>Lower ends of the bins: finer where acceptance is decided.</summary>
    private static readonly double[] Ends = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999];

    /// <summary>The figures of confidences.</summary>
    public static ConfidenceFigures Of(IReadOnlyCollection<(double Confidence, bool Right)> readings)
    {
        var bins = readings.GroupBy(reading => Array.FindLastIndex(Ends, end => reading.Confidence >= end))
            .OrderBy(group => group.Key)
            .Select(group => new ReliabilityBin(
                Ends[Math.Max(group.Key, 0)], group.Count(), group.Count(reading => !reading.Right), group.Average(reading => reading.Confidence)))
            .ToList();
        return new ConfidenceFigures(
            readings.Count,
            readings.Count(reading => !reading.Right),
            readings.Average(reading => -Math.Log(Math.Max(reading.Right ? reading.Confidence : 1 - reading.Confidence, Edge))),
            readings.Average(reading => Math.Pow((reading.Right ? 1 : 0) - reading.Confidence, 2)),
            bins.Sum(bin => bin.Fields * Math.Abs(bin.MeanConfidence - bin.ShareRight)) / readings.Count,
            bins);
    }
}
