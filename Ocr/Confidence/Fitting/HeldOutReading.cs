namespace Rpa.Ocr.Confidence.Fitting;

/// <summary>A sample with the confidence that a model not fitted on its document gives it.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Fold">Its part.</param>
/// <param name="Confidence">The confidence.</param>
internal sealed record HeldOutReading(CalibrationSample Sample, int Fold, double Confidence)
{
    /// <summary>The fields that share its threshold.</summary>
    public string Group => FieldGroups.Of(Sample.Type, Sample.ReadEmpty, Sample.Ledger);
}
