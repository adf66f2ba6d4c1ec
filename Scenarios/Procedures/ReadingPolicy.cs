namespace Rpa.Scenarios.Procedures;

/// <summary>When a reading needs no eye, and when a case needs no person.</summary>
/// <param name="StraightThrough">Whether a case without doubt and without findings above Note goes to entry by itself.</param>
/// <param name="DefaultThreshold">Confidence from which a reading is accepted (0–1).</param>
/// <param name="Thresholds">Other thresholds, by field type.</param>
/// <param name="SamplingRate">Share of doubtless cases that are shown to a person all the same (0–1), to find silent errors.</param>
public sealed record ReadingPolicy(
    bool StraightThrough,
    double DefaultThreshold,
    IReadOnlyDictionary<FieldType, double> Thresholds,
    double SamplingRate)
{
    /// <summary>The threshold of a field type.</summary>
    public double ThresholdOf(FieldType type) => Thresholds.TryGetValue(type, out var threshold) ? threshold : DefaultThreshold;
}
