using Rpa.Scenarios.Procedures;

namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>What a calibration lets through, and how much of that is wrong.</summary>
/// <param name="Fields">Readings.</param>
/// <param name="Accepted">Accepted without an eye.</param>
/// <param name="Wrong">Wrong ones among the accepted.</param>
internal sealed record AcceptanceFigures(int Fields, int Accepted, int Wrong)
{
    /// <summary>What was accepted when the samples were made.</summary>
    public static AcceptanceFigures Before(IReadOnlyCollection<HeldOutReading> readings) => new(
        readings.Count,
        readings.Count(reading => reading.Sample.Accepted),
        readings.Count(reading => reading.Sample.Accepted && !reading.Sample.Right));

    /// <summary>
    /// What would be accepted. The thresholds that judge a document are taken from the other documents, or the figure would flatter.
    /// </summary>
    /// <param name="outcome">The fit.</param>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<(HeldOutReading Reading, bool Accepted)> After(CalibrationOutcome outcome, ReadingPolicy policy)
    {
        var all = outcome.HeldOut;
        var judged = new List<(HeldOutReading, bool)>();
        foreach (var fold in all.GroupBy(reading => reading.Fold))
        {
            var table = new AcceptanceTable(AcceptanceTable.Merge(outcome.Known, Calibrator.Levels(all.Where(reading => reading.Fold != fold.Key))));
            var thresholds = new Dictionary<(string, double), double?>();
            double? Threshold(string group, double risk) =>
                thresholds.TryGetValue((group, risk), out var known) ? known : thresholds[(group, risk)] = table.Threshold(group, risk);
            judged.AddRange(fold.Select(reading => (reading, IsAccepted(reading, policy, Threshold))));
        }

        return judged;
    }

    /// <summary>The figures of some judged readings.</summary>
    public static AcceptanceFigures Of(IReadOnlyCollection<(HeldOutReading Reading, bool Accepted)> judged) => new(
        judged.Count, judged.Count(item => item.Accepted), judged.Count(item => item.Accepted && !item.Reading.Sample.Right));

    private static bool IsAccepted(HeldOutReading reading, ReadingPolicy policy, Func<string, double, double?> threshold) =>
        Acceptance.Of(
            policy,
            reading.Sample.Type,
            reading.Sample.Flags,
            reading.Sample.ReadEmpty,
            reading.Confidence,
            risk => threshold(reading.Group, risk));
}
