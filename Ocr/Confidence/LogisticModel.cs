namespace Rpa.Ocr.Confidence;

/// <summary>A logistic regression: the probability that a reading with these features is right.</summary>
/// <param name="Bias">Log-odds where all features are 0.</param>
/// <param name="Weights">Change of the log-odds for one unit of a feature, by its name; features without a weight do not count. A name that ends in ^ stands for the <see cref="Nines"/> of the feature.</param>
/// <param name="Ceiling">No confidence above this: the model has not seen enough samples to say more.</param>
internal sealed record LogisticModel(double Bias, IReadOnlyDictionary<string, double> Weights, double Ceiling)
{
    /// <summary>What marks the weight of a feature's nines.</summary>
    public const char NinesMark = '^';

    /// <summary>Doubt below which shares are not told apart.</summary>
    private const double LeastDoubt = 1e-3;

    /// <summary>How near a share is to 1, on the scale of log-odds: 0.99 and 0.999 lie as far apart as 0.9 and 0.99.</summary>
    public static double Nines(double share) => -Math.Log(1 - Math.Clamp(share, 0, 1) + LeastDoubt);

    /// <summary>The probability.</summary>
    public double Probability(IReadOnlyDictionary<string, double> features) => Math.Min(LogOdds.ToProbability(Score(features)), Ceiling);

    /// <summary>The log-odds, without the ceiling.</summary>
    public double Score(IReadOnlyDictionary<string, double> features)
    {
        var score = Bias;
        foreach (var (name, weight) in Weights)
        {
            score += weight * ValueOf(features, name);
        }

        return score;
    }

    /// <summary>The value that a weight's name stands for; 0 for features that are not there.</summary>
    public static double ValueOf(IReadOnlyDictionary<string, double> features, string name) => name[^1] == NinesMark
        ? features.TryGetValue(name[..^1], out var share) ? Nines(share) : 0
        : features.GetValueOrDefault(name);
}
