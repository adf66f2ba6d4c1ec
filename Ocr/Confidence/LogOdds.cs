namespace Rpa.Ocr.Confidence;

/// <summary>Probabilities and their log-odds.</summary>
internal static class LogOdds
{
    /// <summary>Probabilities nearer to 0 or 1 than this are not told apart.</summary>
    private const double Edge = 1e-6;

    /// <summary>Log-odds of a probability, within ±13.8.</summary>
    public static double Of(double probability)
    {
        var p = Math.Clamp(probability, Edge, 1 - Edge);
        return Math.Log(p / (1 - p));
    }

    /// <summary>The probability of log-odds.</summary>
    public static double ToProbability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
