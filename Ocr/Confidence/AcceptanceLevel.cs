namespace Rpa.Ocr.Confidence;

/// <summary>Held-out samples of about one confidence.</summary>
/// <param name="Confidence">Least confidence of the level.</param>
/// <param name="Fields">Samples from here up to the next level that nothing kept from being accepted.</param>
/// <param name="Wrong">Wrong ones among them.</param>
internal sealed record AcceptanceLevel(double Confidence, int Fields, int Wrong)
{
    /// <summary>Levels per factor of ten of doubt.</summary>
    private const int PerDecade = 20;

    private const double LeastDoubt = 1e-6;

    /// <summary>Counts samples into levels, surest first.</summary>
    /// <param name="samples">Confidence, and whether the reading is right.</param>
    public static IReadOnlyList<AcceptanceLevel> Count(IEnumerable<(double Confidence, bool Right)> samples) =>
        [.. samples.GroupBy(sample => (int)Math.Floor(-Math.Log10(Math.Max(1 - sample.Confidence, LeastDoubt)) * PerDecade))
            .OrderByDescending(group => group.Key)
            .Select(group => new AcceptanceLevel(
                Math.Round(group.Min(sample => sample.Confidence), 6), group.Count(), group.Count(sample => !sample.Right)))];
}
