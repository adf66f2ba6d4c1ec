namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>A model fitted on all samples, and one for each part of the documents that did not see that part.</summary>
/// <param name="Model">Fitted on all.</param>
/// <param name="ByFold">By part.</param>
/// <param name="HeldOutLoss">Log loss of the samples by the models that did not see them.</param>
internal sealed record CrossFit(LogisticModel Model, IReadOnlyList<LogisticModel> ByFold, double HeldOutLoss)
{
    /// <summary>Fits, with the ridge that does best on what was held out.</summary>
    public static CrossFit Of(IReadOnlyList<LabelledFeatures> samples, bool withNines) =>
        LogisticFit.Ridges.Select(ridge => With(samples, withNines, ridge)).MinBy(fit => fit.HeldOutLoss)!;

    /// <summary>Mean negative logarithm of the probability given to what came true.</summary>
    public static double LogLoss(IEnumerable<(double Score, bool Right)> scores) =>
        scores.Average(item => Math.Log(1 + Math.Exp(item.Right ? -item.Score : item.Score)));

    private static CrossFit With(IReadOnlyList<LabelledFeatures> samples, bool withNines, double ridge)
    {
        var models = Enumerable.Range(0, Folds.Count)
            .Select(fold => LogisticFit.Of(Others(samples, fold), withNines, ridge))
            .ToList();
        List<(double Score, bool Right)> heldOut = [.. samples.Select(sample => (models[sample.Fold].Score(sample.Features), sample.Right))];
        var byFold = models.ConvertAll(model => LogisticFit.Calibrated(model, heldOut));
        return new CrossFit(
            LogisticFit.Calibrated(LogisticFit.Of(samples, withNines, ridge), heldOut),
            byFold,
            LogLoss(samples.Select(sample => (byFold[sample.Fold].Score(sample.Features), sample.Right))));
    }

    private static IReadOnlyList<LabelledFeatures> Others(IReadOnlyList<LabelledFeatures> samples, int fold)
    {
        List<LabelledFeatures> others = [.. samples.Where(sample => sample.Fold != fold)];
        return others.Count > 0 ? others : samples;
    }
}
