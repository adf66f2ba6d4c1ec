using MathNet.Numerics.Distributions;

namespace Rpa.Ocr.Confidence;

/// <summary>What a count supports: the exact (Clopper–Pearson) interval of a share.</summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end.</param>
public readonly record struct BinomialInterval(double Low, double High)
{
    /// <summary>The interval that holds the true share with at least this probability. Nothing seen: 0 to 1.</summary>
    /// <param name="hits">Times it happened.</param>
    /// <param name="trials">Times it could have happened.</param>
    /// <param name="level">Two-sided level, e.g. 0.95.</param>
    public static BinomialInterval Of(int hits, int trials, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, hits);
        var tail = (1 - level) / 2;
        return new BinomialInterval(
            hits == 0 ? 0 : Beta.InvCDF(hits, trials - hits + 1, tail),
            hits == trials ? 1 : Beta.InvCDF(hits + 1, trials - hits, 1 - tail));
    }
}
