namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>Readings of about one confidence.</summary>
/// <param name="From">Least confidence.</param>
/// <param name="Fields">Readings.</param>
/// <param name="Wrong">Wrong ones.</param>
/// <param name="MeanConfidence">Mean confidence.</param>
internal sealed record ReliabilityBin(double From, int Fields, int Wrong, double MeanConfidence)
{
    /// <summary>Share of right readings.</summary>
    public double ShareRight => 1 - ((double)Wrong / Fields);
}
