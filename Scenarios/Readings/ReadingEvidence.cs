namespace Rpa.Scenarios.Readings;

/// <summary>What the confidence of a reading was judged by: numbers about the reading, never what was read. Kept with it, so that a person's decision makes a sample to calibrate with.</summary>
/// <param name="Model">Which confidence model judged it, e.g. <c>digits.boxed</c>.</param>
/// <param name="Features">What the recognizer saw, by name.</param>
/// <param name="Confidence">Confidence by these alone (0–1), before anything was known of the rest of the application or of the ledger.</param>
public sealed record ReadingEvidence(string Model, IReadOnlyDictionary<string, double> Features, double Confidence)
{
    /// <summary>Confidence after knowledge of the rest of the application and of the ledger, before it was calibrated (0–1).</summary>
    public double Informed { get; init; } = Confidence;
}
