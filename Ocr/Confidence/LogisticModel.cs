namespace Rpa.Ocr.Confidence;

/// <summary>A logistic regression: the probability that a reading with these features is right.</summary>
/// <param name="Bias">Log-odds where all features are 0.</param>
/// <param name="Weights">Change of the log-odds for one unit of a feature, by its name; features without a weight do not count.</param>
/// <param name="Ceiling">No confidence above this: the model has not seen enough samples to say more.</param>
internal sealed record LogisticModel(double Bias, IReadOnlyDictionary<string, double> Weights, double Ceiling)
{
    /// <summary>The probability.</summary>
    public double Probability(IReadOnlyDictionary<string, double> features) =>
        Math.Min(1 / (1 + Math.Exp(-LogOdds(features))), Ceiling);

    /// <summary>The log-odds, without the ceiling.</summary>
    public double LogOdds(IReadOnlyDictionary<string, double> features) =>
        Bias + features.Sum(feature => Weights.TryGetValue(feature.Key, out var weight) ? weight * feature.Value : 0);
}
