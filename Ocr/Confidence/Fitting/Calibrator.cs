using Rpa.Ocr.Recognition;

namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>
/// Fits both stages and the acceptance table. Everything that is reported, and every sample of the table, was judged by models fitted on
/// other documents (cross-validation by document); the models that are kept are fitted on all.
/// </summary>
internal static class Calibrator
{
    /// <summary>A model is fitted on at least so many readings …</summary>
    public const int LeastSamples = 50;

    /// <summary>… of so many documents; with fewer, the model before is kept.</summary>
    public const int LeastDocuments = 10;

    /// <summary>Fits.</summary>
    /// <param name="samples">The samples, without and with ledger.</param>
    /// <param name="before">The calibration in use.</param>
    /// <param name="source">What the samples are, in words.</param>
    /// <param name="today">Day of the fit.</param>
    public static CalibrationOutcome Fit(IReadOnlyList<CalibrationSample> samples, Calibration before, string source, DateOnly today)
    {
        var usable = samples.Where(IsJudged).ToList();
        var first = new Dictionary<string, LogisticModel>(before.First, StringComparer.Ordinal);
        var final = new Dictionary<string, LogisticModel>(before.Final, StringComparer.Ordinal);
        var heldOut = new List<HeldOutReading>();
        var kept = new List<string>();
        foreach (var group in usable.GroupBy(sample => sample.Evidence.Model, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var ofModel = group.ToList();
            var withoutLedger = ofModel.Where(sample => !sample.Ledger).ToList() is { Count: > 0 } some ? some : ofModel;
            if (withoutLedger.Count < LeastSamples || withoutLedger.Select(sample => sample.Document).Distinct(StringComparer.Ordinal).Count() < LeastDocuments)
            {
                kept.Add(group.Key);
                heldOut.AddRange(ofModel.Select(sample => new HeldOutReading(sample, Folds.Of(sample.Document), sample.Confidence)));
                continue;
            }

            var (firstModel, firstScores) = FirstStage(withoutLedger, ofModel);
            var (finalModel, readings) = FinalStage(ofModel, firstScores);
            if (LossOf(ofModel.Select(sample => (sample.Confidence, sample.Right))) <= LossOf(readings.Select(reading => (reading.Confidence, reading.Sample.Right))))
            {
                // Few errors, or a model before that was good: what a fit would do to readings it has not seen is no better.
                kept.Add(group.Key);
                heldOut.AddRange(ofModel.Select(sample => new HeldOutReading(sample, Folds.Of(sample.Document), sample.Confidence)));
                continue;
            }

            first[group.Key] = firstModel ?? first.GetValueOrDefault(group.Key) ?? throw new InvalidOperationException($"There is no confidence model '{group.Key}'.");
            final[group.Key] = finalModel;
            heldOut.AddRange(readings);
        }

        var calibration = new Calibration(
            Calibration.CurrentSchema,
            today,
            source,
            usable.Select(sample => sample.Document).Distinct(StringComparer.Ordinal).Count(),
            usable.Count,
            first,
            final,
            Levels(heldOut));
        return new CalibrationOutcome(calibration, heldOut, kept);
    }

    /// <summary>The acceptance table of held-out readings; those that are never accepted are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<AcceptanceLevel>> Levels(IEnumerable<HeldOutReading> readings) => readings
        .Where(reading => !reading.Sample.Flags.Any(ReadingFlags.Blocking.Contains))
        .GroupBy(reading => reading.Group, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => AcceptanceLevel.Count(group.Select(reading => (reading.Confidence, reading.Sample.Right))),
            StringComparer.Ordinal);

    private static double LossOf(IEnumerable<(double Confidence, bool Right)> readings) => CrossFit.LogLoss(readings.Select(reading => (LogOdds.Of(reading.Confidence), reading.Right)));

    /// <summary>What nothing could be made of has no confidence to fit.</summary>
    private static bool IsJudged(CalibrationSample sample) =>
        !sample.Flags.Contains(ReadingFlags.Unreadable, StringComparer.Ordinal) && sample.Evidence.Features.Count > 2;

    /// <summary>The first stage, and for each reading the log-odds by a model that did not see its document. It stays as it was where a fit does no better.</summary>
    private static (LogisticModel? Model, IReadOnlyList<double> Scores) FirstStage(
        IReadOnlyList<CalibrationSample> fitted, IReadOnlyList<CalibrationSample> judged)
    {
        var stage = CrossFit.Of(
            [.. fitted.Select(sample => new LabelledFeatures(Folds.Of(sample.Document), sample.Evidence.Features, sample.Right))], withNines: true);
        var before = CrossFit.LogLoss(fitted.Select(sample => (LogOdds.Of(sample.Evidence.Confidence), sample.Right)));
        return before <= stage.HeldOutLoss
            ? (null, [.. judged.Select(sample => LogOdds.Of(sample.Evidence.Confidence))])
            : (stage.Model, [.. judged.Select(sample => LogOdds.Of(stage.ByFold[Folds.Of(sample.Document)].Probability(sample.Evidence.Features)))]);
    }

    private static (LogisticModel Model, IReadOnlyList<HeldOutReading> Readings) FinalStage(
        IReadOnlyList<CalibrationSample> samples, IReadOnlyList<double> first)
    {
        var labelled = samples.Zip(first, (sample, score) => new LabelledFeatures(
            Folds.Of(sample.Document), SecondStage.Features(score, sample.Evidence, sample.Flags), sample.Right)).ToList();
        var stage = CrossFit.Of(labelled, withNines: false);
        return (stage.Model, [.. samples.Zip(labelled, (sample, features) => new HeldOutReading(
            sample, features.Fold, Math.Round(stage.ByFold[features.Fold].Probability(features.Features), ConfidenceModels.Decimals)))]);
    }
}
