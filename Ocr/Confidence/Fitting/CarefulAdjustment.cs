namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>
/// Adjusts the calibration in use by what people decided in review: its log-odds are shifted, downwards only, and the
/// decisions are counted into the acceptance table beside the samples that it was fitted on.
/// </summary>
internal static class CarefulAdjustment
{
    /// <summary>Adjusts.</summary>
    /// <param name="samples">Decisions in review.</param>
    /// <param name="before">The calibration in use.</param>
    /// <param name="today">Day of the adjustment.</param>
    public static CalibrationOutcome Of(IReadOnlyList<CalibrationSample> samples, Calibration before, DateOnly today)
    {
        var final = new Dictionary<string, LogisticModel>(before.Final, StringComparer.Ordinal);
        var heldOut = new List<HeldOutReading>();
        var kept = new List<string>();
        foreach (var group in samples.GroupBy(sample => sample.Evidence.Model, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var ofModel = group.ToList();
            if (!before.Final.TryGetValue(group.Key, out var model)
                || ofModel.Count < Calibrator.LeastSamples
                || ofModel.Select(sample => sample.Document).Distinct(StringComparer.Ordinal).Count() < Calibrator.LeastDocuments)
            {
                kept.Add(group.Key);
                heldOut.AddRange(ofModel.Select(sample => new HeldOutReading(sample, Folds.Of(sample.Document), sample.Confidence)));
                continue;
            }

            var scores = ofModel.ConvertAll(sample => (
                Fold: Folds.Of(sample.Document),
                Score: model.Score(SecondStage.Features(LogOdds.Of(sample.Evidence.Confidence), sample.Evidence, sample.Flags)),
                sample.Right));
            final[group.Key] = Lowered(model, scores.ConvertAll(item => (item.Score, item.Right)));
            var byFold = Enumerable.Range(0, Folds.Count)
                .Select(fold => Lowered(model, [.. scores.Where(item => item.Fold != fold).Select(item => (item.Score, item.Right))]))
                .ToList();
            heldOut.AddRange(ofModel.Zip(scores, (sample, item) => new HeldOutReading(
                sample,
                item.Fold,
                byFold[item.Fold].Probability(SecondStage.Features(LogOdds.Of(sample.Evidence.Confidence), sample.Evidence, sample.Flags)))));
        }

        var calibration = before with
        {
            FittedOn = today,
            Source = $"{before.Source}; made more careful by decisions in review",
            Documents = before.Documents + samples.Select(sample => sample.Document).Distinct(StringComparer.Ordinal).Count(),
            Fields = before.Fields + samples.Count,
            Final = final,
            Acceptance = AcceptanceTable.Merge(before.Acceptance, Calibrator.Levels(heldOut)),
        };
        return new CalibrationOutcome(calibration, heldOut, kept) { Known = before.Acceptance };
    }

    /// <summary>The model with its log-odds shifted down to what was seen, never up.</summary>
    private static LogisticModel Lowered(LogisticModel model, List<(double Score, bool Right)> scores) =>
        model with { Bias = model.Bias + Math.Min(LogisticFit.ShiftOf(scores), 0) };
}
