namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>A fit and how it does on what it did not see.</summary>
/// <param name="Calibration">The new calibration.</param>
/// <param name="HeldOut">All samples with held-out confidence.</param>
/// <param name="Kept">Models that are kept as before: too few samples, or a fit does no better.</param>
internal sealed record CalibrationOutcome(Calibration Calibration, IReadOnlyList<HeldOutReading> HeldOut, IReadOnlyList<string> Kept)
{
    /// <summary>Levels that were counted before and stay in the acceptance table.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AcceptanceLevel>> Known { get; init; } = new Dictionary<string, IReadOnlyList<AcceptanceLevel>>(StringComparer.Ordinal);
}
