using Rpa.Ocr.Confidence;

namespace Rpa.Ocr.Benchmarks;

/// <summary>How often something came true.</summary>
/// <param name="Hits">Times it did.</param>
/// <param name="Of">Times it could have.</param>
public readonly record struct Tally(int Hits, int Of)
{
    /// <summary>The share; 0 where there was nothing to count.</summary>
    public double Share => Of == 0 ? 0 : (double)Hits / Of;

    /// <summary>What the count supports, with 95 % confidence (Clopper–Pearson).</summary>
    public BinomialInterval Interval => BinomialInterval.Of(Hits, Of);

    /// <summary>Counts the items for which a condition holds.</summary>
    public static Tally Count<T>(IReadOnlyCollection<T> items, Func<T, bool> holds) => new(items.Count(holds), items.Count);
}
